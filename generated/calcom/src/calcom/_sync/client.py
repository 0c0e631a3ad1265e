# Generated from the template src/package/flavor/client.py.jinja by openapi-twin-clients; do not edit.
"""The synchronous client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack

import httpx2

from calcom._core.auth import Credential, Credentials
from calcom._core.connections import Connection
from calcom._core.copies import bind, duplicate
from calcom._core.omit import Omit, omit
from calcom._core.options import OptionArguments, OptionChanges, Options
from calcom._core.rate_limit import RateLimit
from calcom._core.response import RawResponse
from calcom._core.servers import base_url_from
from calcom._sync.driver import Driver, Middleware

if TYPE_CHECKING:
    from calcom._sync.allowlists import AllowlistsResource
    from calcom._sync.api_keys import ApiKeys
    from calcom._sync.bookings import Bookings
    from calcom._sync.calendars import Calendars
    from calcom._sync.conferencing import Conferencing
    from calcom._sync.contacts import Contacts
    from calcom._sync.credits import Credits
    from calcom._sync.destination_calendars import DestinationCalendars
    from calcom._sync.event_types import EventTypes
    from calcom._sync.events import Events
    from calcom._sync.insights import Insights
    from calcom._sync.me import MeResource
    from calcom._sync.notifications import Notifications
    from calcom._sync.oauth import Oauth
    from calcom._sync.organizations import Organizations
    from calcom._sync.platform import Platform
    from calcom._sync.routing_forms import RoutingForms
    from calcom._sync.schedules import Schedules
    from calcom._sync.selected_calendars import SelectedCalendars
    from calcom._sync.slots import Slots
    from calcom._sync.stripe import Stripe
    from calcom._sync.teams import Teams
    from calcom._sync.verified_resources import VerifiedResources
    from calcom._sync.webhooks import Webhooks
    from calcom._sync.workflows import Workflows


class CalCom:
    """Synchronous client for the Cal.com API."""

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        client_id: Credential | None = None,
        client_secret: Credential | None = None,
        environment: Literal["global", "eu"] | None = None,
        base_url: str | None = None,
        proxy: str | None = None,
        http2: bool = False,
        http_client: httpx2.Client | None = None,
        middleware: Sequence[Middleware] = (),
        **options: Unpack[OptionArguments],
    ) -> None:
        """Create a client; nothing is sent before the first call.

        Args:
            api_key: An API key (`cal_…`), the access token of a managed user, or an OAuth 2 access token. A
                string, a callable that returns one, or a token source (`TokenSource`). Default: the environment
                variable `CALCOM_API_KEY`.
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
            http_client: Your own httpx2 client. You must close it yourself.
            middleware: Wraps every attempt, first one outermost. Each is called with the request and with the next
                function, and returns the response.
            **options: `timeout`, `max_retries`, `default_headers`, `default_query` and the others of `Options`.

        Raises:
            ValueError: An argument is invalid.
            ImportError: A required extra is not installed; the text says which.
        """
        self._driver = Driver(
            base_url=base_url_from(base_url, environment=environment),
            credentials=Credentials.from_arguments(
                {"api_key": api_key, "client_id": client_id, "client_secret": client_secret}
            ),
            options=Options.from_arguments(options),
            connection=Connection(proxy=proxy, http2=http2),
            http_client=http_client,
            middleware=middleware,
        )

    @cached_property
    def bookings(self) -> Bookings:
        """Booked meetings. Create, find, reschedule, cancel, confirm, and inspect them."""
        from calcom._sync.bookings import Bookings

        return Bookings(self._driver)

    @cached_property
    def slots(self) -> Slots:
        """Times when an event type can be booked."""
        from calcom._sync.slots import Slots

        return Slots(self._driver)

    @cached_property
    def event_types(self) -> EventTypes:
        """What people can book with a user, with its length, locations, booking form, and limits."""
        from calcom._sync.event_types import EventTypes

        return EventTypes(self._driver)

    @cached_property
    def schedules(self) -> Schedules:
        """The hours when you can be booked."""
        from calcom._sync.schedules import Schedules

        return Schedules(self._driver)

    @cached_property
    def me(self) -> MeResource:
        """The profile of the user whose credentials are used."""
        from calcom._sync.me import MeResource

        return MeResource(self._driver)

    @cached_property
    def teams(self) -> Teams:
        """Users who can be booked together or in turn, within an organization or independently."""
        from calcom._sync.teams import Teams

        return Teams(self._driver)

    @cached_property
    def organizations(self) -> Organizations:
        """Companies with their users, teams, roles, and attributes. The methods are in the sub-resources."""
        from calcom._sync.organizations import Organizations

        return Organizations(self._driver)

    @cached_property
    def contacts(self) -> Contacts:
        """Your personal contacts, which are people that you book with or invite."""
        from calcom._sync.contacts import Contacts

        return Contacts(self._driver)

    @cached_property
    def calendars(self) -> Calendars:
        """Your calendar accounts, connected so that bookings and other events do not overlap."""
        from calcom._sync.calendars import Calendars

        return Calendars(self._driver)

    @cached_property
    def selected_calendars(self) -> SelectedCalendars:
        """The calendars whose events block your time."""
        from calcom._sync.selected_calendars import SelectedCalendars

        return SelectedCalendars(self._driver)

    @cached_property
    def destination_calendars(self) -> DestinationCalendars:
        """The calendar that your bookings are written to."""
        from calcom._sync.destination_calendars import DestinationCalendars

        return DestinationCalendars(self._driver)

    @cached_property
    def conferencing(self) -> Conferencing:
        """Your apps for video meetings."""
        from calcom._sync.conferencing import Conferencing

        return Conferencing(self._driver)

    @cached_property
    def verified_resources(self) -> VerifiedResources:
        """Your verified email addresses and phone numbers."""
        from calcom._sync.verified_resources import VerifiedResources

        return VerifiedResources(self._driver)

    @cached_property
    def workflows(self) -> Workflows:
        """Your own emails and text messages related to bookings."""
        from calcom._sync.workflows import Workflows

        return Workflows(self._driver)

    @cached_property
    def routing_forms(self) -> RoutingForms:
        """Forms that lead visitors to the right event type, regardless of their owner."""
        from calcom._sync.routing_forms import RoutingForms

        return RoutingForms(self._driver)

    @cached_property
    def insights(self) -> Insights:
        """Figures about bookings and routing forms."""
        from calcom._sync.insights import Insights

        return Insights(self._driver)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Subscriptions for which Cal.com calls your URL when something happens to you or your bookings."""
        from calcom._sync.webhooks import Webhooks

        return Webhooks(self._driver)

    @cached_property
    def notifications(self) -> Notifications:
        """Channels other than email through which you are notified."""
        from calcom._sync.notifications import Notifications

        return Notifications(self._driver)

    @cached_property
    def events(self) -> Events:
        """Occasions with a public page where guests sign up. They are neither event types nor bookings."""
        from calcom._sync.events import Events

        return Events(self._driver)

    @cached_property
    def stripe(self) -> Stripe:
        """Your Stripe account for paid bookings."""
        from calcom._sync.stripe import Stripe

        return Stripe(self._driver)

    @cached_property
    def credits(self) -> Credits:
        """Credits that pay for text messages, phone calls, and AI agents."""
        from calcom._sync.credits import Credits

        return Credits(self._driver)

    @cached_property
    def allowlists(self) -> AllowlistsResource:
        """Address ranges that firewalls must allow for Cal.com to work."""
        from calcom._sync.allowlists import AllowlistsResource

        return AllowlistsResource(self._driver)

    @cached_property
    def api_keys(self) -> ApiKeys:
        """API keys and their renewal."""
        from calcom._sync.api_keys import ApiKeys

        return ApiKeys(self._driver)

    @cached_property
    def oauth(self) -> Oauth:
        """Tokens for applications that act for users of Cal.com."""
        from calcom._sync.oauth import Oauth

        return Oauth(self._driver)

    @cached_property
    def platform(self) -> Platform:
        """Managed users and their clients. Deprecated. The program does not accept new customers."""
        from calcom._sync.platform import Platform

        return Platform(self._driver)

    def with_options(
        self,
        *,
        api_key: Credential | None = None,
        client_id: Credential | None = None,
        client_secret: Credential | None = None,
        middleware: Sequence[Middleware] | None = None,
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
        credentials: dict[str, Credential | None] = {
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

    def request(
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
        return self._driver.request(method, path, query=query, headers=headers, body=body)

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limit that the last response reported; of several, the one with the fewest remaining requests."""
        return self._driver.rate_limit

    @property
    def base_url(self) -> str:
        """The base URL of the API."""
        return self._driver.base_url

    def close(self) -> None:
        """Close the connections.

        Connections of your own `http_client`, and of the client that this one was derived from, stay open.
        """
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r}, credentials={self._driver.credentials!r})"
