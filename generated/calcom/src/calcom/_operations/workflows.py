# Generated from spec/paths/workflows.yaml by openapi-twin-clients; do not edit.
"""Operations of `workflows`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._operations import names
from calcom._operations.paging import TAKE_SKIP

LIST: Final[Operation[types.Workflow]] = Operation(
    "workflows.list", "GET /v2/workflows", lambda: types.Workflow, security=(("bearer",),), paging=TAKE_SKIP
)
CREATE: Final[Operation[types.Workflow]] = Operation(
    "workflows.create",
    "POST /v2/workflows",
    lambda: types.Workflow,
    names=Names(nested={"steps": names.WORKFLOW_STEP_DEFINITION_NAMES, "activation": names.WORKFLOW_ACTIVATION_NAMES}),
    security=(("bearer",),),
)
GET: Final[Operation[types.Workflow]] = Operation(
    "workflows.get", "GET /v2/workflows/{workflowId}", lambda: types.Workflow, security=(("bearer",),)
)
UPDATE: Final[Operation[types.Workflow]] = Operation(
    "workflows.update",
    "PATCH /v2/workflows/{workflowId}",
    lambda: types.Workflow,
    names=Names(nested={"steps": names.WORKFLOW_STEP_UPDATE_NAMES, "activation": names.WORKFLOW_ACTIVATION_NAMES}),
    security=(("bearer",),),
)
DELETE: Final[Operation[None]] = Operation(
    "workflows.delete", "DELETE /v2/workflows/{workflowId}", kind="none", security=(("bearer",),)
)
