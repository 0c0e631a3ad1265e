# Generated from the template src/package/flavor/client.py.jinja by openapi-twin-clients; do not edit.
"""The asynchronous client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack

import httpx2

from calcom._async.driver import AsyncDriver, AsyncMiddleware
from calcom._core.auth import AsyncCredential, Credentials
from calcom._core.connections import Connection
from calcom._core.copies import bind, duplicate
from calcom._core.omit import Omit, omit
from calcom._core.options import OptionArguments, OptionChanges, Options
from calcom._core.rate_limit import RateLimit
from calcom._core.response import RawResponse
from calcom._core.servers import base_url_from

if TYPE_CHECKING:
    from calcom._async.allowlists import AsyncAllowlistsResource
    from calcom._async.api_keys import AsyncApiKeys
    from calcom._async.bookings import AsyncBookings
    from calcom._async.calendars import AsyncCalendars
    from calcom._async.conferencing import AsyncConferencing
    from calcom._async.contacts import AsyncContacts
    from calcom._async.credits import AsyncCredits
    from calcom._async.destination_calendars import AsyncDestinationCalendars
    from calcom._async.event_types import AsyncEventTypes
    from calcom._async.events import AsyncEvents
    from calcom._async.insights import AsyncInsights
    from calcom._async.me import AsyncMeResource
    from calcom._async.notifications import AsyncNotifications
    from calcom._async.oauth import AsyncOauth
    from calcom._async.organizations import AsyncOrganizations
    from calcom._async.platform import AsyncPlatform
    from calcom._async.routing_forms import AsyncRoutingForms
    from calcom._async.schedules import AsyncSchedules
    from calcom._async.selected_calendars import AsyncSelectedCalendars
    from calcom._async.slots import AsyncSlots
    from calcom._async.stripe import AsyncStripe
    from calcom._async.teams import AsyncTeams
    from calcom._async.verified_resources import AsyncVerifiedResources
    from calcom._async.webhooks import AsyncWebhooks
    from calcom._async.workflows import AsyncWorkflows


class AsyncCalCom:
    """Asynchronous client for the Cal.com API."""

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        client_id: AsyncCredential | None = None,
        client_secret: AsyncCredential | None = None,
        environment: Literal["global", "eu"] | None = None,
        base_url: str | None = None,
        proxy: str | None = None,
        http2: bool = False,
        transport: Literal["httpx2", "aiohttp"] = "httpx2",
        http_client: httpx2.AsyncClient | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        **options: Unpack[OptionArguments],
    ) -> None:
        """Create a client; nothing is sent before the first call.

        Args:
            api_key: An API key (`cal_…`), the access token of a managed user, or an OAuth 2 access token. A
                string, a callable that returns one, or a token source (`AsyncTokenSource`). Default: the
                environment variable `CALCOM_API_KEY`.
            client_id: Id of a platform OAuth client; goes with `client_secret`. A string, or a callable that
                returns one. Default: the environment variable `CALCOM_CLIENT_ID`.
            client_secret: Secret of a platform OAuth client. A string, or a callable that returns one. Default:
                the environment variable `CALCOM_CLIENT_SECRET`.
            environment: The server to call, instead of `base_url`: `global` (https://api.cal.com), `eu`
                (https://api.cal.eu). Default: the environment variable `CALCOM_ENVIRONMENT`.
            base_url: The base URL of the API. Default: the environment variable `CALCOM_BASE_URL`, or else
                https://api.cal.com. Other servers: https://api.cal.eu (The hosted service in the European
                Union. It has its own accounts. The page where users authorize an app is at app.cal.eu).
            proxy: URL of the proxy to connect through. Default: the environment variables `HTTP_PROXY`, `HTTPS_PROXY`,
                `ALL_PROXY` and `NO_PROXY`.
            http2: Whether to use HTTP/2 if the server supports it. Requires the extra `http2`.
            transport: The HTTP library. `aiohttp` is faster with hundreds of concurrent requests. Requires the extra
                `aiohttp`.
            http_client: Your own httpx2 client. You must close it yourself.
            middleware: Wraps every attempt, first one outermost. Each is called with the request and with the next
                function, and returns the response.
            **options: `timeout`, `max_retries`, `default_headers`, `default_query` and the others of `Options`.

        Raises:
            ValueError: An argument is invalid.
            ImportError: A required extra is not installed; the text says which.
        """
        self._driver = AsyncDriver(
            base_url=base_url_from(base_url, environment=environment),
            credentials=Credentials.from_arguments(
                {"api_key": api_key, "client_id": client_id, "client_secret": client_secret}
            ),
            options=Options.from_arguments(options),
            connection=Connection(proxy=proxy, http2=http2, transport=transport),
            http_client=http_client,
            middleware=middleware,
        )

    @cached_property
    def bookings(self) -> AsyncBookings:
        """Booked meetings. Create, find, reschedule, cancel, confirm, and inspect them."""
        from calcom._async.bookings import AsyncBookings

        return AsyncBookings(self._driver)

    @cached_property
    def slots(self) -> AsyncSlots:
        """Times when an event type can be booked."""
        from calcom._async.slots import AsyncSlots

        return AsyncSlots(self._driver)

    @cached_property
    def event_types(self) -> AsyncEventTypes:
        """What people can book with a user, with its length, locations, booking form, and limits."""
        from calcom._async.event_types import AsyncEventTypes

        return AsyncEventTypes(self._driver)

    @cached_property
    def schedules(self) -> AsyncSchedules:
        """The hours when you can be booked."""
        from calcom._async.schedules import AsyncSchedules

        return AsyncSchedules(self._driver)

    @cached_property
    def me(self) -> AsyncMeResource:
        """The profile of the user whose credentials are used."""
        from calcom._async.me import AsyncMeResource

        return AsyncMeResource(self._driver)

    @cached_property
    def teams(self) -> AsyncTeams:
        """Users who can be booked together or in turn, within an organization or independently."""
        from calcom._async.teams import AsyncTeams

        return AsyncTeams(self._driver)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        """Companies with their users, teams, roles, and attributes. The methods are in the sub-resources."""
        from calcom._async.organizations import AsyncOrganizations

        return AsyncOrganizations(self._driver)

    @cached_property
    def contacts(self) -> AsyncContacts:
        """Your personal contacts, which are people that you book with or invite."""
        from calcom._async.contacts import AsyncContacts

        return AsyncContacts(self._driver)

    @cached_property
    def calendars(self) -> AsyncCalendars:
        """Your calendar accounts, connected so that bookings and other events do not overlap."""
        from calcom._async.calendars import AsyncCalendars

        return AsyncCalendars(self._driver)

    @cached_property
    def selected_calendars(self) -> AsyncSelectedCalendars:
        """The calendars whose events block your time."""
        from calcom._async.selected_calendars import AsyncSelectedCalendars

        return AsyncSelectedCalendars(self._driver)

    @cached_property
    def destination_calendars(self) -> AsyncDestinationCalendars:
        """The calendar that your bookings are written to."""
        from calcom._async.destination_calendars import AsyncDestinationCalendars

        return AsyncDestinationCalendars(self._driver)

    @cached_property
    def conferencing(self) -> AsyncConferencing:
        """Your apps for video meetings."""
        from calcom._async.conferencing import AsyncConferencing

        return AsyncConferencing(self._driver)

    @cached_property
    def verified_resources(self) -> AsyncVerifiedResources:
        """Your verified email addresses and phone numbers."""
        from calcom._async.verified_resources import AsyncVerifiedResources

        return AsyncVerifiedResources(self._driver)

    @cached_property
    def workflows(self) -> AsyncWorkflows:
        """Your own emails and text messages related to bookings."""
        from calcom._async.workflows import AsyncWorkflows

        return AsyncWorkflows(self._driver)

    @cached_property
    def routing_forms(self) -> AsyncRoutingForms:
        """Forms that lead visitors to the right event type, regardless of their owner."""
        from calcom._async.routing_forms import AsyncRoutingForms

        return AsyncRoutingForms(self._driver)

    @cached_property
    def insights(self) -> AsyncInsights:
        """Figures about bookings and routing forms."""
        from calcom._async.insights import AsyncInsights

        return AsyncInsights(self._driver)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Subscriptions for which Cal.com calls your URL when something happens to you or your bookings."""
        from calcom._async.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._driver)

    @cached_property
    def notifications(self) -> AsyncNotifications:
        """Channels other than email through which you are notified."""
        from calcom._async.notifications import AsyncNotifications

        return AsyncNotifications(self._driver)

    @cached_property
    def events(self) -> AsyncEvents:
        """Occasions with a public page where guests sign up. They are neither event types nor bookings."""
        from calcom._async.events import AsyncEvents

        return AsyncEvents(self._driver)

    @cached_property
    def stripe(self) -> AsyncStripe:
        """Your Stripe account for paid bookings."""
        from calcom._async.stripe import AsyncStripe

        return AsyncStripe(self._driver)

    @cached_property
    def credits(self) -> AsyncCredits:
        """Credits that pay for text messages, phone calls, and AI agents."""
        from calcom._async.credits import AsyncCredits

        return AsyncCredits(self._driver)

    @cached_property
    def allowlists(self) -> AsyncAllowlistsResource:
        """Address ranges that firewalls must allow for Cal.com to work."""
        from calcom._async.allowlists import AsyncAllowlistsResource

        return AsyncAllowlistsResource(self._driver)

    @cached_property
    def api_keys(self) -> AsyncApiKeys:
        """API keys and their renewal."""
        from calcom._async.api_keys import AsyncApiKeys

        return AsyncApiKeys(self._driver)

    @cached_property
    def oauth(self) -> AsyncOauth:
        """Tokens for applications that act for users of Cal.com."""
        from calcom._async.oauth import AsyncOauth

        return AsyncOauth(self._driver)

    @cached_property
    def platform(self) -> AsyncPlatform:
        """Managed users and their clients. Deprecated. The program does not accept new customers."""
        from calcom._async.platform import AsyncPlatform

        return AsyncPlatform(self._driver)

    def with_options(
        self,
        *,
        api_key: AsyncCredential | None = None,
        client_id: AsyncCredential | None = None,
        client_secret: AsyncCredential | None = None,
        middleware: Sequence[AsyncMiddleware] | None = None,
        **options: Unpack[OptionChanges],
    ) -> Self:
        """Return a client with changed options that shares this one's connections: `client.with_options(timeout=5)`.

        Args:
            api_key: Replaces the client's.
            client_id: Replaces the client's.
            client_secret: Replaces the client's.
            middleware: Replaces the client's.
            **options: Those of `Options`; `headers`, `query` and `body` are added to the client's.

        Raises:
            ValueError: An argument is invalid.
        """
        credentials: dict[str, AsyncCredential | None] = {
            "api_key": api_key,
            "client_id": client_id,
            "client_secret": client_secret,
        }
        # A copy: a subclass can have its own attributes, and others may have been set on the client.
        derived = duplicate(self)
        driver = self._driver.with_options(
            options=self._driver.options.replaced(options),
            credentials=self._driver.credentials.replaced(credentials) if set(credentials.values()) != {None} else None,
            middleware=middleware,
        )
        bind(derived, self._driver, driver)
        return derived

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        body: object | Omit = omit,
    ) -> RawResponse[Any]:
        """Send a request to an endpoint that has no method in this client.

        Credentials, retries and errors work as for every other call.

        Args:
            method: HTTP method.
            path: Path below the base URL, or an absolute URL on the same origin.
            query: Query parameters by wire name; lists repeat the name.
            headers: Headers.
            body: The JSON body.

        Returns:
            The response; `value` is the parsed body if it is JSON, otherwise text or bytes, or None if it is empty.

        Raises:
            APIError: The call failed; see the subclasses.
            ValueError: An argument cannot be sent, or the URL is on another origin.
        """
        return await self._driver.request(method, path, query=query, headers=headers, body=body)

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limit that the last response reported; of several, the one with the fewest remaining requests."""
        return self._driver.rate_limit

    @property
    def base_url(self) -> str:
        """The base URL of the API."""
        return self._driver.base_url

    async def close(self) -> None:
        """Close the connections.

        Connections of your own `http_client`, and of the client that this one was derived from, stay open.
        """
        await self._driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r}, credentials={self._driver.credentials!r})"
