# Generated from spec/paths/organizations/teams/routing_form_workflows.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.routing_form_workflows` of the asynchronous client."""

from __future__ import annotations

from collections.abc import Sequence

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncRoutingFormWorkflows(AsyncResource["AsyncRoutingFormWorkflowsWithRawResponse"]):
    """A team's emails and text messages to people who fill out routing forms."""

    def list(
        self, org_id: int, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> AsyncPager[types.RoutingFormWorkflow]:
        """List a team's workflows for routing forms.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/get-organization-team-workflows

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_ROUTING_FORM_WORKFLOWS_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"take": take, "skip": skip},
        )

    async def create(
        self,
        org_id: int,
        team_id: int,
        *,
        name: str,
        trigger: types.RoutingFormWorkflowTriggerDefinitionParam,
        steps: Sequence[types.RoutingFormWorkflowStepDefinitionParam],
        activation: types.RoutingFormWorkflowActivationParam,
    ) -> types.RoutingFormWorkflow:
        """Create a workflow for routing forms.

        Email addresses and phone numbers that the workflow sends messages to must be verified for the team first.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-workflows/create-organization-team-workflow-for-routing-forms

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            name: Name of the workflow.
            trigger: Event that triggers the workflow.
            steps: Actions of the workflow, in order.
            activation: Routing forms for which the workflow runs.

        Raises:
            BadRequestError: A step or trigger is not allowed here, or a verified address or number does not exist.
        """
        return await self._call(
            operations.TEAMS_ROUTING_FORM_WORKFLOWS_CREATE,
            path={"orgId": org_id, "teamId": team_id},
            body={"name": name, "trigger": trigger, "steps": steps, "activation": activation},
        )

    async def get(self, org_id: int, team_id: int, workflow_id: int) -> types.RoutingFormWorkflow:
        """Get a workflow for routing forms.

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
            operations.TEAMS_ROUTING_FORM_WORKFLOWS_GET,
            path={"orgId": org_id, "teamId": team_id, "workflowId": workflow_id},
        )

    async def update(
        self,
        org_id: int,
        team_id: int,
        workflow_id: int,
        *,
        name: str | Omit = omit,
        trigger: types.RoutingFormWorkflowTriggerDefinitionParam | Omit = omit,
        steps: Sequence[types.RoutingFormWorkflowStepDefinitionParam] | Omit = omit,
        activation: types.RoutingFormWorkflowActivationParam | Omit = omit,
    ) -> types.RoutingFormWorkflow:
        """Update a workflow for routing forms.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/update-organization-routing-form-team-workflow

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            workflow_id: ID of the workflow.
            name: Name of the workflow.
            trigger: Event that triggers the workflow.
            steps: All steps of the workflow, in order. Use the `id` of a step to keep or change it. Steps without `id`
                are added. Existing steps that are not in the list are removed.
            activation: Routing forms for which the workflow runs.

        Raises:
            BadRequestError: A step or trigger is not allowed here, or a verified address or number does not exist.
            NotFoundError: No workflow with this ID exists.
        """
        return await self._call(
            operations.TEAMS_ROUTING_FORM_WORKFLOWS_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "workflowId": workflow_id},
            body={"name": name, "trigger": trigger, "steps": steps, "activation": activation},
        )

    async def delete(self, org_id: int, team_id: int, workflow_id: int) -> None:
        """Delete a workflow for routing forms.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-workflows/delete-organization-team-routing-form-workflow

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            workflow_id: ID of the workflow.

        Raises:
            NotFoundError: No workflow with this ID exists.
        """
        return await self._call(
            operations.TEAMS_ROUTING_FORM_WORKFLOWS_DELETE,
            path={"orgId": org_id, "teamId": team_id, "workflowId": workflow_id},
        )


class AsyncRoutingFormWorkflowsWithRawResponse(AsyncRawMethods, of=AsyncRoutingFormWorkflows):
    list = AsyncRawMethod(AsyncRoutingFormWorkflows.list)
    create = AsyncRawMethod(AsyncRoutingFormWorkflows.create)
    get = AsyncRawMethod(AsyncRoutingFormWorkflows.get)
    update = AsyncRawMethod(AsyncRoutingFormWorkflows.update)
    delete = AsyncRawMethod(AsyncRoutingFormWorkflows.delete)
