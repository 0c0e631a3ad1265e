# Generated from spec/paths/verified_resources.yaml by openapi-twin-clients; do not edit.
"""`verified_resources` of the asynchronous client."""

from __future__ import annotations

from functools import cached_property

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import verified_resources as operations


class AsyncVerifiedResources(AsyncResource["AsyncVerifiedResourcesWithRawResponse"]):
    """Your verified email addresses and phone numbers."""

    @cached_property
    def emails(self) -> AsyncVerifiedResourcesEmails:
        """Your verified email addresses."""
        return AsyncVerifiedResourcesEmails(self._driver)

    @cached_property
    def phones(self) -> AsyncVerifiedResourcesPhones:
        """Your verified phone numbers."""
        return AsyncVerifiedResourcesPhones(self._driver)


class AsyncVerifiedResourcesWithRawResponse(AsyncRawMethods, of=AsyncVerifiedResources):
    emails: RawChild[AsyncVerifiedResourcesEmailsWithRawResponse] = RawChild()
    phones: RawChild[AsyncVerifiedResourcesPhonesWithRawResponse] = RawChild()


class AsyncVerifiedResourcesEmails(AsyncResource["AsyncVerifiedResourcesEmailsWithRawResponse"]):
    """Your verified email addresses."""

    async def request_verification_code(self, *, email: str) -> None:
        """Send a verification code to an email address.

        Pass the code to `verify`.

        See https://cal.com/docs/api-reference/v2/verified-resources/request-email-verification-code

        Args:
            email: Email address to verify. The code is sent to it.

        Raises:
            BadRequestError: The email address is invalid, or the code could not be sent to it.
            ConflictError: The email address is already verified.
            RateLimitError: More than 5 codes were requested within a minute.
        """
        return await self._call(operations.EMAILS_REQUEST_VERIFICATION_CODE, body={"email": email})

    async def verify(self, *, email: str, code: str) -> types.VerifiedEmail:
        """Verify that you own an email address.

        The code comes from `request_verification_code`.

        See https://cal.com/docs/api-reference/v2/verified-resources/verify-an-email

        Args:
            email: Email address for which the code was requested.
            code: Code from the message.

        Raises:
            BadRequestError: The code is wrong or expired.
            RateLimitError: More than 3 attempts were made within a minute.
        """
        return await self._call(operations.EMAILS_VERIFY, body={"email": email, "code": code})

    def list(self, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.VerifiedEmail]:
        """List your verified email addresses.

        See https://cal.com/docs/api-reference/v2/verified-resources/get-list-of-verified-emails

        Args:
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.EMAILS_LIST, query={"take": take, "skip": skip})

    async def get(self, email_id: int) -> types.VerifiedEmail | None:
        """Get one of your verified email addresses.

        Returns `None` if the ID is unknown.

        See https://cal.com/docs/api-reference/v2/verified-resources/get-verified-email-by-id

        Args:
            email_id: ID of the verified email address.
        """
        return await self._call(operations.EMAILS_GET, path={"id": email_id})


class AsyncVerifiedResourcesEmailsWithRawResponse(AsyncRawMethods, of=AsyncVerifiedResourcesEmails):
    request_verification_code = AsyncRawMethod(AsyncVerifiedResourcesEmails.request_verification_code)
    verify = AsyncRawMethod(AsyncVerifiedResourcesEmails.verify)
    list = AsyncRawMethod(AsyncVerifiedResourcesEmails.list)
    get = AsyncRawMethod(AsyncVerifiedResourcesEmails.get)


class AsyncVerifiedResourcesPhones(AsyncResource["AsyncVerifiedResourcesPhonesWithRawResponse"]):
    """Your verified phone numbers."""

    async def request_verification_code(self, *, phone: str) -> None:
        """Send a verification code to a phone number.

        Pass the code to `verify`.

        See https://cal.com/docs/api-reference/v2/verified-resources/request-phone-number-verification-code

        Args:
            phone: Phone number to verify, in international format starting with `+`. The code is sent to it.

        Raises:
            BadRequestError: The phone number is invalid, or the code could not be sent to it.
            PermissionDeniedError: No credits for text messages are available.
            RateLimitError: More than 3 codes were requested within a minute.
        """
        return await self._call(operations.PHONES_REQUEST_VERIFICATION_CODE, body={"phone": phone})

    async def verify(self, *, phone: str, code: str) -> types.VerifiedPhone:
        """Verify that you own a phone number.

        The code comes from `request_verification_code`.

        See https://cal.com/docs/api-reference/v2/verified-resources/verify-a-phone-number

        Args:
            phone: Phone number for which the code was requested, in international format starting with `+`.
            code: Code from the message.

        Raises:
            BadRequestError: The code is wrong or expired.
        """
        return await self._call(operations.PHONES_VERIFY, body={"phone": phone, "code": code})

    def list(self, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.VerifiedPhone]:
        """List your verified phone numbers.

        See https://cal.com/docs/api-reference/v2/verified-resources/get-list-of-verified-phone-numbers

        Args:
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.PHONES_LIST, query={"take": take, "skip": skip})

    async def get(self, phone_id: int) -> types.VerifiedPhone | None:
        """Get one of your verified phone numbers.

        Returns `None` if the ID is unknown.

        See https://cal.com/docs/api-reference/v2/verified-resources/get-verified-phone-number-by-id

        Args:
            phone_id: ID of the verified phone number.
        """
        return await self._call(operations.PHONES_GET, path={"id": phone_id})


class AsyncVerifiedResourcesPhonesWithRawResponse(AsyncRawMethods, of=AsyncVerifiedResourcesPhones):
    request_verification_code = AsyncRawMethod(AsyncVerifiedResourcesPhones.request_verification_code)
    verify = AsyncRawMethod(AsyncVerifiedResourcesPhones.verify)
    list = AsyncRawMethod(AsyncVerifiedResourcesPhones.list)
    get = AsyncRawMethod(AsyncVerifiedResourcesPhones.get)
