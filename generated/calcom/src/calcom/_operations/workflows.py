# Generated from spec/paths/workflows.yaml by openapi-twin-clients; do not edit.
"""Operations of `workflows`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import CAMEL, Names, Operation
from calcom._operations.paging import TAKE_SKIP
from calcom.types.workflows import Workflow

LIST: Final = Operation[Workflow](
    "workflows.list", "GET /v2/workflows", Workflow, security=(("bearer",),), paging=TAKE_SKIP
)
CREATE: Final = Operation[Workflow](
    "workflows.create",
    "POST /v2/workflows",
    Workflow,
    names=Names(nested={"steps": CAMEL, "activation": CAMEL}),
    security=(("bearer",),),
)
GET: Final = Operation[Workflow]("workflows.get", "GET /v2/workflows/{workflowId}", Workflow, security=(("bearer",),))
UPDATE: Final = Operation[Workflow](
    "workflows.update",
    "PATCH /v2/workflows/{workflowId}",
    Workflow,
    names=Names(nested={"steps": CAMEL, "activation": CAMEL}),
    security=(("bearer",),),
)
DELETE: Final = Operation[None](
    "workflows.delete", "DELETE /v2/workflows/{workflowId}", None, kind="none", security=(("bearer",),)
)
