# Generated from spec/paths/organizations/out_of_office.yaml by openapi-twin-clients; do not edit.
"""`organizations.out_of_office`, async."""

from __future__ import annotations

from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom.types.common import SortOrder
from calcom.types.out_of_office import OutOfOffice


class AsyncOutOfOfficeResource(AsyncResource["AsyncOutOfOfficeResourceWithRawResponse"]):
    """The absences of all users of an organization."""

    def list(
        self,
        org_id: int,
        *,
        email: str | Omit = omit,
        sort_start: SortOrder | Omit = omit,
        sort_end: SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[OutOfOffice]:
        """List the absences of all users of an organization.

        Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-users-ooo/get-all-out-of-office-entries-for-organization-users

        Args:
            org_id: The organization.
            email: Only absences of the user with this email address.
            sort_start: Sorts by the start of the absences.
            sort_end: Sorts by the end of the absences.
            take: How many items a page holds at most. From 1 to 250, by default 250.
            skip: How many items to pass over before the first one.
        """
        return self._page(
            operations.OUT_OF_OFFICE_LIST,
            path={"orgId": org_id},
            query={"email": email, "sortStart": sort_start, "sortEnd": sort_end, "take": take, "skip": skip},
        )


class AsyncOutOfOfficeResourceWithRawResponse(AsyncRawMethods, of=AsyncOutOfOfficeResource):
    list = AsyncRawMethod(AsyncOutOfOfficeResource.list)
