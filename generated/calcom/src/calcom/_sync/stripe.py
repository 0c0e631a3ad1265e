# Generated from spec/paths/stripe.yaml by openapi-twin-clients; do not edit.
"""`stripe`, sync."""

from __future__ import annotations

from calcom._core.omit import Omit, omit
from calcom._operations import stripe as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.conferencing import ConnectUrl


class Stripe(Resource["StripeWithRawResponse"]):
    """Your Stripe account for paid bookings."""

    def get_connect_url(self, *, return_to: str | Omit = omit, on_error_return_to: str | Omit = omit) -> ConnectUrl:
        """Get the URL by which a Stripe account is connected.

        Open it in the browser of the user. It contains the access token in use, so keep it out of logs. See
        https://cal.com/docs/api-reference/v2/stripe/get-stripe-connect-url

        Args:
            return_to: Page to go to once that is done. Set it: programs have no page that would take its place.
            on_error_return_to: Page to go to when that fails or the user refuses.
        """
        return self._call(
            operations.GET_CONNECT_URL, query={"returnTo": return_to, "onErrorReturnTo": on_error_return_to}
        )

    def check(self) -> None:
        """Check that the Stripe account is connected and works.

        See https://cal.com/docs/api-reference/v2/stripe/check-stripe-connection

        Raises:
            NotFoundError: No Stripe account is connected.
        """
        return self._call(operations.CHECK)

    def handle_oauth_callback(
        self, *, state: str, code: str | Omit = omit, error: str | Omit = omit, error_description: str | Omit = omit
    ) -> str:
        """Finish connecting a Stripe account.

        Where the browser arrives after the user has given consent. It is not meant to be called by programs. See
        https://cal.com/docs/api-reference/v2/stripe/save-stripe-credentials

        Args:
            state: What the service was given when the user was sent there.
            code: The code that the service gave out. Missing when the user refused.
            error: Why there is no code.
            error_description: The same in words.
        """
        return self._call(
            operations.HANDLE_OAUTH_CALLBACK,
            query={"state": state, "code": code, "error": error, "error_description": error_description},
        )


class StripeWithRawResponse(RawMethods, of=Stripe):
    get_connect_url = RawMethod(Stripe.get_connect_url)
    check = RawMethod(Stripe.check)
    handle_oauth_callback = RawMethod(Stripe.handle_oauth_callback)
