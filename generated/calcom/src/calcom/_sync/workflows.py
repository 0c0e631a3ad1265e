# Generated from spec/paths/workflows.yaml by openapi-twin-clients; do not edit.
"""`workflows` of the synchronous client."""

from __future__ import annotations

from collections.abc import Sequence

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import workflows as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Workflows(Resource["WorkflowsWithRawResponse"]):
    """Your own emails and text messages related to bookings."""

    def list(self, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Workflow]:
        """List your own workflows for event types.

        Access tokens of OAuth clients are rejected.

        Args:
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.LIST, query={"take": take, "skip": skip})

    def create(
        self,
        *,
        name: str,
        trigger: types.WorkflowTriggerDefinitionParam,
        steps: Sequence[types.WorkflowStepDefinitionParam],
        activation: types.WorkflowActivationParam,
    ) -> types.Workflow:
        """Create a workflow for event types.

        Email addresses and phone numbers that the workflow sends messages to must be verified first.

        Access tokens of OAuth clients are rejected.

        Args:
            name: Name of the workflow.
            trigger: Event that triggers the workflow.
            steps: Actions of the workflow, in order.
            activation: Event types for which the workflow runs.

        Raises:
            BadRequestError: A step or trigger is not allowed here, or a verified address or number does not exist.
        """
        return self._call(
            operations.CREATE, body={"name": name, "trigger": trigger, "steps": steps, "activation": activation}
        )

    def get(self, workflow_id: int) -> types.Workflow:
        """Get a workflow for event types.

        Access tokens of OAuth clients are rejected.

        Args:
            workflow_id: ID of the workflow.

        Raises:
            NotFoundError: No workflow with this ID exists.
        """
        return self._call(operations.GET, path={"workflowId": workflow_id})

    def update(
        self,
        workflow_id: int,
        *,
        name: str | Omit = omit,
        trigger: types.WorkflowTriggerDefinitionParam | Omit = omit,
        steps: Sequence[types.WorkflowStepUpdateParam] | Omit = omit,
        activation: types.WorkflowActivationParam | Omit = omit,
    ) -> types.Workflow:
        """Update a workflow for event types.

        Access tokens of OAuth clients are rejected.

        Args:
            workflow_id: ID of the workflow.
            name: Name of the workflow.
            trigger: Event that triggers the workflow.
            steps: All steps of the workflow, in order. Use the `id` of a step to keep or change it. Steps without `id`
                are added. Existing steps that are not in the list are removed.
            activation: Event types for which the workflow runs.

        Raises:
            BadRequestError: A step or trigger is not allowed here, or a verified address or number does not exist.
            NotFoundError: No workflow with this ID exists.
        """
        return self._call(
            operations.UPDATE,
            path={"workflowId": workflow_id},
            body={"name": name, "trigger": trigger, "steps": steps, "activation": activation},
        )

    def delete(self, workflow_id: int) -> None:
        """Delete a workflow for event types.

        Access tokens of OAuth clients are rejected.

        Args:
            workflow_id: ID of the workflow.

        Raises:
            NotFoundError: No workflow with this ID exists.
        """
        return self._call(operations.DELETE, path={"workflowId": workflow_id})


class WorkflowsWithRawResponse(RawMethods, of=Workflows):
    list = RawMethod(Workflows.list)
    create = RawMethod(Workflows.create)
    get = RawMethod(Workflows.get)
    update = RawMethod(Workflows.update)
    delete = RawMethod(Workflows.delete)
