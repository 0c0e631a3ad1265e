# Generated from spec/paths/organizations/out_of_office.yaml by openapi-twin-clients; do not edit.
"""`organizations.out_of_office` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class OutOfOfficeResource(Resource["OutOfOfficeResourceWithRawResponse"]):
    """The out-of-office entries of all users of an organization."""

    def list(
        self,
        org_id: int,
        *,
        email: str | Omit = omit,
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.OutOfOffice]:
        """List the out-of-office entries of all users of an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-users-ooo/get-all-out-of-office-entries-for-organization-users

        Args:
            org_id: ID of the organization.
            email: Only entries of the user with this email address.
            sort_start: Sort order by start of the entries.
            sort_end: Sort order by end of the entries.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.OUT_OF_OFFICE_LIST,
            path={"orgId": org_id},
            query={"email": email, "sortStart": sort_start, "sortEnd": sort_end, "take": take, "skip": skip},
        )


class OutOfOfficeResourceWithRawResponse(RawMethods, of=OutOfOfficeResource):
    list = RawMethod(OutOfOfficeResource.list)
