# Generated from spec/paths/stripe.yaml by openapi-twin-clients; do not edit.
"""`stripe` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import stripe as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Stripe(Resource["StripeWithRawResponse"]):
    """Your Stripe account for paid bookings."""

    def get_connect_url(
        self, *, return_to: str | Omit = omit, on_error_return_to: str | Omit = omit
    ) -> types.ConnectUrl:
        """Get the URL for connecting a Stripe account.

        Open the URL in the user's browser. It contains the access token of the request, so keep it out of logs.

        See https://cal.com/docs/api-reference/v2/stripe/get-stripe-connect-url

        Args:
            return_to: URL of the page to open afterward. Always set it, because programs have no page to use instead.
            on_error_return_to: URL of the page to open if the connection fails or the user refuses.
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

        The user's browser is redirected here after the user gives consent. Programs are not expected to call this.

        See https://cal.com/docs/api-reference/v2/stripe/save-stripe-credentials

        Args:
            state: State that was passed to the service when the user was redirected to it.
            code: Authorization code that the service issued. Missing if the user refused.
            error: Reason why there is no authorization code.
            error_description: Description of the reason why there is no authorization code.
        """
        return self._call(
            operations.HANDLE_OAUTH_CALLBACK,
            query={"state": state, "code": code, "error": error, "error_description": error_description},
        )


class StripeWithRawResponse(RawMethods, of=Stripe):
    get_connect_url = RawMethod(Stripe.get_connect_url)
    check = RawMethod(Stripe.check)
    handle_oauth_callback = RawMethod(Stripe.handle_oauth_callback)
