# Generated from spec/paths/organizations/teams/workflows.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.workflows` of the asynchronous client."""

from __future__ import annotations

from collections.abc import Sequence

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncWorkflows(AsyncResource["AsyncWorkflowsWithRawResponse"]):
    """A team's emails and text messages related to bookings."""

    def list(
        self, org_id: int, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> AsyncPager[types.Workflow]:
        """List a team's workflows for event types.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/get-organization-team-workflows

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_WORKFLOWS_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"take": take, "skip": skip},
        )

    async def create(
        self,
        org_id: int,
        team_id: int,
        *,
        name: str,
        trigger: types.WorkflowTriggerDefinitionParam,
        steps: Sequence[types.WorkflowStepDefinitionParam],
        activation: types.WorkflowActivationParam,
    ) -> types.Workflow:
        """Create a workflow for event types.

        Email addresses and phone numbers that the workflow sends messages to must be verified for the team first.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/create-organization-team-workflow-for-event-types

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            name: Name of the workflow.
            trigger: Event that triggers the workflow.
            steps: Actions of the workflow, in order.
            activation: Event types for which the workflow runs.

        Raises:
            BadRequestError: A step or trigger is not allowed here, or a verified address or number does not exist.
        """
        return await self._call(
            operations.TEAMS_WORKFLOWS_CREATE,
            path={"orgId": org_id, "teamId": team_id},
            body={"name": name, "trigger": trigger, "steps": steps, "activation": activation},
        )

    async def get(self, org_id: int, team_id: int, workflow_id: int) -> types.Workflow:
        """Get a workflow for event types.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/get-organization-team-workflow

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            workflow_id: ID of the workflow.

        Raises:
            NotFoundError: No workflow with this ID exists.
        """
        return await self._call(
            operations.TEAMS_WORKFLOWS_GET, path={"orgId": org_id, "teamId": team_id, "workflowId": workflow_id}
        )

    async def update(
        self,
        org_id: int,
        team_id: int,
        workflow_id: int,
        *,
        name: str | Omit = omit,
        trigger: types.WorkflowTriggerDefinitionParam | Omit = omit,
        steps: Sequence[types.WorkflowStepUpdateParam] | Omit = omit,
        activation: types.WorkflowActivationParam | Omit = omit,
    ) -> types.Workflow:
        """Update a workflow for event types.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/update-organization-team-workflow

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
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
        return await self._call(
            operations.TEAMS_WORKFLOWS_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "workflowId": workflow_id},
            body={"name": name, "trigger": trigger, "steps": steps, "activation": activation},
        )

    async def delete(self, org_id: int, team_id: int, workflow_id: int) -> None:
        """Delete a workflow for event types.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/delete-organization-team-workflow

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            workflow_id: ID of the workflow.

        Raises:
            NotFoundError: No workflow with this ID exists.
        """
        return await self._call(
            operations.TEAMS_WORKFLOWS_DELETE, path={"orgId": org_id, "teamId": team_id, "workflowId": workflow_id}
        )


class AsyncWorkflowsWithRawResponse(AsyncRawMethods, of=AsyncWorkflows):
    list = AsyncRawMethod(AsyncWorkflows.list)
    create = AsyncRawMethod(AsyncWorkflows.create)
    get = AsyncRawMethod(AsyncWorkflows.get)
    update = AsyncRawMethod(AsyncWorkflows.update)
    delete = AsyncRawMethod(AsyncWorkflows.delete)
