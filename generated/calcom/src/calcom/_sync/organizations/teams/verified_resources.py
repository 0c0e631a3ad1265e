# Generated from spec/paths/organizations/teams/verified_resources.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.verified_resources` of the synchronous client."""

from __future__ import annotations

from functools import cached_property

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class VerifiedResources(Resource["VerifiedResourcesWithRawResponse"]):
    """Verified email addresses and phone numbers of a team of an organization."""

    @cached_property
    def emails(self) -> VerifiedResourcesEmails:
        """Verified email addresses of a team of an organization."""
        return VerifiedResourcesEmails(self._driver)

    @cached_property
    def phones(self) -> VerifiedResourcesPhones:
        """Verified phone numbers of a team of an organization."""
        return VerifiedResourcesPhones(self._driver)


class VerifiedResourcesWithRawResponse(RawMethods, of=VerifiedResources):
    emails: RawChild[VerifiedResourcesEmailsWithRawResponse] = RawChild()
    phones: RawChild[VerifiedResourcesPhonesWithRawResponse] = RawChild()


class VerifiedResourcesEmails(Resource["VerifiedResourcesEmailsWithRawResponse"]):
    """Verified email addresses of a team of an organization."""

    def request_verification_code(self, org_id: int, team_id: int, *, email: str) -> None:
        """Send a verification code to an email address.

        Pass the code to `verify`.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/organization-team-verified-resources/request-email-verification-code

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            email: Email address to verify. The code is sent to it.

        Raises:
            BadRequestError: The email address is invalid, or the code could not be sent to it.
            ConflictError: The email address is already verified.
            RateLimitError: More than 3 codes were requested within a minute.
        """
        return self._call(
            operations.TEAMS_VERIFIED_RESOURCES_EMAILS_REQUEST_VERIFICATION_CODE,
            path={"orgId": org_id, "teamId": team_id},
            body={"email": email},
        )

    def verify(self, org_id: int, team_id: int, *, email: str, code: str) -> types.VerifiedEmail:
        """Verify that a team owns an email address.

        The code comes from `request_verification_code`.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/organization-team-verified-resources/verify-an-email-for-an-org-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            email: Email address for which the code was requested.
            code: Code from the message.

        Raises:
            BadRequestError: The code is wrong or expired.
        """
        return self._call(
            operations.TEAMS_VERIFIED_RESOURCES_EMAILS_VERIFY,
            path={"orgId": org_id, "teamId": team_id},
            body={"email": email, "code": code},
        )

    def list(
        self, org_id: int, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> Page[types.VerifiedEmail]:
        """List a team's verified email addresses.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/organization-team-verified-resources/get-list-of-verified-emails-of-an-org-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_VERIFIED_RESOURCES_EMAILS_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"take": take, "skip": skip},
        )

    def get(self, org_id: int, team_id: int, email_id: int) -> types.VerifiedEmail | None:
        """Get one of a team's verified email addresses.

        Returns `None` if the ID is unknown.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/organization-team-verified-resources/get-verified-email-of-an-org-team-by-id

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            email_id: ID of the verified email address.
        """
        return self._call(
            operations.TEAMS_VERIFIED_RESOURCES_EMAILS_GET, path={"orgId": org_id, "teamId": team_id, "id": email_id}
        )


class VerifiedResourcesEmailsWithRawResponse(RawMethods, of=VerifiedResourcesEmails):
    request_verification_code = RawMethod(VerifiedResourcesEmails.request_verification_code)
    verify = RawMethod(VerifiedResourcesEmails.verify)
    list = RawMethod(VerifiedResourcesEmails.list)
    get = RawMethod(VerifiedResourcesEmails.get)


class VerifiedResourcesPhones(Resource["VerifiedResourcesPhonesWithRawResponse"]):
    """Verified phone numbers of a team of an organization."""

    def request_verification_code(self, org_id: int, team_id: int, *, phone: str) -> None:
        """Send a verification code to a phone number.

        Pass the code to `verify`.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/organization-team-verified-resources/request-phone-number-verification-code

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            phone: Phone number to verify, in international format starting with `+`. The code is sent to it.

        Raises:
            BadRequestError: The phone number is invalid, or the code could not be sent to it.
            PermissionDeniedError: No credits for text messages are available.
            RateLimitError: More than 3 codes were requested within a minute.
        """
        return self._call(
            operations.TEAMS_VERIFIED_RESOURCES_PHONES_REQUEST_VERIFICATION_CODE,
            path={"orgId": org_id, "teamId": team_id},
            body={"phone": phone},
        )

    def verify(self, org_id: int, team_id: int, *, phone: str, code: str) -> types.VerifiedPhone:
        """Verify that a team owns a phone number.

        The code comes from `request_verification_code`.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/organization-team-verified-resources/verify-a-phone-number-for-an-org-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            phone: Phone number for which the code was requested, in international format starting with `+`.
            code: Code from the message.

        Raises:
            BadRequestError: The code is wrong or expired.
            RateLimitError: More than 3 attempts were made within a minute.
        """
        return self._call(
            operations.TEAMS_VERIFIED_RESOURCES_PHONES_VERIFY,
            path={"orgId": org_id, "teamId": team_id},
            body={"phone": phone, "code": code},
        )

    def list(
        self, org_id: int, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> Page[types.VerifiedPhone]:
        """List a team's verified phone numbers.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/organization-team-verified-resources/get-list-of-verified-phone-numbers-of-an-org-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_VERIFIED_RESOURCES_PHONES_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"take": take, "skip": skip},
        )

    def get(self, org_id: int, team_id: int, phone_id: int) -> types.VerifiedPhone | None:
        """Get one of a team's verified phone numbers.

        Returns `None` if the ID is unknown.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/organization-team-verified-resources/get-verified-phone-number-of-an-org-team-by-id

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            phone_id: ID of the verified phone number.
        """
        return self._call(
            operations.TEAMS_VERIFIED_RESOURCES_PHONES_GET, path={"orgId": org_id, "teamId": team_id, "id": phone_id}
        )


class VerifiedResourcesPhonesWithRawResponse(RawMethods, of=VerifiedResourcesPhones):
    request_verification_code = RawMethod(VerifiedResourcesPhones.request_verification_code)
    verify = RawMethod(VerifiedResourcesPhones.verify)
    list = RawMethod(VerifiedResourcesPhones.list)
    get = RawMethod(VerifiedResourcesPhones.get)
