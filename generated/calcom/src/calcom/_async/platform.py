# Generated from spec/paths/platform.yaml by openapi-twin-clients; do not edit.
"""`platform` of the asynchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property

from typing_extensions import deprecated

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import platform as operations


class AsyncPlatform(AsyncResource["AsyncPlatformWithRawResponse"]):
    """Managed users and their clients. Deprecated. The program does not accept new customers."""

    @cached_property
    def oauth_clients(self) -> AsyncPlatformOauthClients:
        """The clients of a platform. Deprecated."""
        return AsyncPlatformOauthClients(self._driver)

    @cached_property
    def managed_users(self) -> AsyncPlatformManagedUsers:
        """Users that a platform manages. Deprecated."""
        return AsyncPlatformManagedUsers(self._driver)

    @cached_property
    def webhooks(self) -> AsyncPlatformWebhooks:
        """Webhooks for the bookings of all managed users of a client. Deprecated."""
        return AsyncPlatformWebhooks(self._driver)


class AsyncPlatformWithRawResponse(AsyncRawMethods, of=AsyncPlatform):
    oauth_clients: RawChild[AsyncPlatformOauthClientsWithRawResponse] = RawChild()
    managed_users: RawChild[AsyncPlatformManagedUsersWithRawResponse] = RawChild()
    webhooks: RawChild[AsyncPlatformWebhooksWithRawResponse] = RawChild()


class AsyncPlatformOauthClients(AsyncResource["AsyncPlatformOauthClientsWithRawResponse"]):
    """The clients of a platform. Deprecated."""

    @deprecated("`platform.oauth_clients.list` is deprecated.")
    async def list(self) -> builtins.list[types.PlatformOAuthClient]:
        """List the platform OAuth clients of your organization.

        Accounts without an organization are rejected with status 401.

        Requires membership in the organization.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-oauth-clients/get-all-oauth-clients
        """
        return await self._call(operations.OAUTH_CLIENTS_LIST)

    @deprecated("`platform.oauth_clients.create` is deprecated.")
    async def create(
        self,
        *,
        name: str,
        redirect_uris: Sequence[str],
        permissions: Sequence[types.PlatformPermission],
        logo: str | Omit = omit,
        are_emails_enabled: bool | Omit = omit,
        are_default_event_types_enabled: bool | Omit = omit,
        are_calendar_events_enabled: bool | Omit = omit,
        booking_redirect_uri: str | Omit = omit,
        booking_cancel_redirect_uri: str | Omit = omit,
        booking_reschedule_redirect_uri: str | Omit = omit,
    ) -> types.PlatformOAuthClientCredentials:
        """Create a platform OAuth client.

        The client belongs to the organization of your credentials. Accounts without an organization are rejected.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-oauth-clients/create-an-oauth-client

        Args:
            name: Name of the client.
            redirect_uris: URIs to which users can be redirected.
            permissions: Permissions of the client. `*` alone stands for all permissions. They cannot be changed later.
            logo: URL of the logo.
            are_emails_enabled: Whether Cal.com sends emails about bookings of managed users.
            are_default_event_types_enabled: Whether new managed users start with four event types: 30 and 60 minutes,
                each with and without Cal Video. Disabled by default in a new client.
            are_calendar_events_enabled: Whether bookings are written to the calendars of managed users. Disable it to
                write them yourself. Enabled by default in a new client.
            booking_redirect_uri: URI of the page for a booking that was created.
            booking_cancel_redirect_uri: URI of the page for canceling a booking.
            booking_reschedule_redirect_uri: URI of the page for rescheduling a booking.
        """
        return await self._call(
            operations.OAUTH_CLIENTS_CREATE,
            body={
                "name": name,
                "redirectUris": redirect_uris,
                "permissions": permissions,
                "logo": logo,
                "areEmailsEnabled": are_emails_enabled,
                "areDefaultEventTypesEnabled": are_default_event_types_enabled,
                "areCalendarEventsEnabled": are_calendar_events_enabled,
                "bookingRedirectUri": booking_redirect_uri,
                "bookingCancelRedirectUri": booking_cancel_redirect_uri,
                "bookingRescheduleRedirectUri": booking_reschedule_redirect_uri,
            },
        )

    @deprecated("`platform.oauth_clients.get` is deprecated.")
    async def get(self, client_id: str) -> types.PlatformOAuthClient:
        """Get a platform OAuth client.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-oauth-clients/get-an-oauth-client

        Args:
            client_id: ID of the platform OAuth client.

        Raises:
            NotFoundError: No client with this ID exists.
        """
        return await self._call(operations.OAUTH_CLIENTS_GET, path={"clientId": client_id})

    @deprecated("`platform.oauth_clients.update` is deprecated.")
    async def update(
        self,
        client_id: str,
        *,
        name: str | Omit = omit,
        redirect_uris: Sequence[str] | Omit = omit,
        logo: str | Omit = omit,
        are_emails_enabled: bool | Omit = omit,
        are_default_event_types_enabled: bool | Omit = omit,
        are_calendar_events_enabled: bool | Omit = omit,
        booking_redirect_uri: str | Omit = omit,
        booking_cancel_redirect_uri: str | Omit = omit,
        booking_reschedule_redirect_uri: str | Omit = omit,
    ) -> types.PlatformOAuthClient:
        """Update a platform OAuth client.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-oauth-clients/update-an-oauth-client

        Args:
            client_id: ID of the platform OAuth client.
            name: Name of the client.
            redirect_uris: URIs to which users can be redirected. Replaces all existing ones.
            logo: URL of the logo.
            are_emails_enabled: Whether Cal.com sends emails about bookings of managed users.
            are_default_event_types_enabled: Whether new managed users start with four event types: 30 and 60 minutes,
                each with and without Cal Video. Disabled by default in a new client.
            are_calendar_events_enabled: Whether bookings are written to the calendars of managed users. Disable it to
                write them yourself. Enabled by default in a new client.
            booking_redirect_uri: URI of the page for a booking that was created.
            booking_cancel_redirect_uri: URI of the page for canceling a booking.
            booking_reschedule_redirect_uri: URI of the page for rescheduling a booking.

        Raises:
            NotFoundError: No client with this ID exists.
        """
        return await self._call(
            operations.OAUTH_CLIENTS_UPDATE,
            path={"clientId": client_id},
            body={
                "name": name,
                "redirectUris": redirect_uris,
                "logo": logo,
                "areEmailsEnabled": are_emails_enabled,
                "areDefaultEventTypesEnabled": are_default_event_types_enabled,
                "areCalendarEventsEnabled": are_calendar_events_enabled,
                "bookingRedirectUri": booking_redirect_uri,
                "bookingCancelRedirectUri": booking_cancel_redirect_uri,
                "bookingRescheduleRedirectUri": booking_reschedule_redirect_uri,
            },
        )

    @deprecated("`platform.oauth_clients.delete` is deprecated.")
    async def delete(self, client_id: str) -> types.PlatformOAuthClient:
        """Delete a platform OAuth client.

        Returns the deleted client.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-oauth-clients/delete-an-oauth-client

        Args:
            client_id: ID of the platform OAuth client.

        Raises:
            NotFoundError: No client with this ID exists.
        """
        return await self._call(operations.OAUTH_CLIENTS_DELETE, path={"clientId": client_id})


class AsyncPlatformOauthClientsWithRawResponse(AsyncRawMethods, of=AsyncPlatformOauthClients):
    list = AsyncRawMethod(
        AsyncPlatformOauthClients.list,  # pyright: ignore[reportDeprecated]
    )
    create = AsyncRawMethod(
        AsyncPlatformOauthClients.create,  # pyright: ignore[reportDeprecated]
    )
    get = AsyncRawMethod(
        AsyncPlatformOauthClients.get,  # pyright: ignore[reportDeprecated]
    )
    update = AsyncRawMethod(
        AsyncPlatformOauthClients.update,  # pyright: ignore[reportDeprecated]
    )
    delete = AsyncRawMethod(
        AsyncPlatformOauthClients.delete,  # pyright: ignore[reportDeprecated]
    )


class AsyncPlatformManagedUsers(AsyncResource["AsyncPlatformManagedUsersWithRawResponse"]):
    """Users that a platform manages. Deprecated."""

    @deprecated("`platform.managed_users.list` is deprecated.")
    def list(
        self,
        client_id: str,
        *,
        emails: Sequence[str] | Omit = omit,
        limit: int | Omit = omit,
        offset: int | Omit = omit,
    ) -> AsyncPager[types.ManagedUser]:
        """List the managed users of a client.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/get-all-managed-users

        Args:
            client_id: ID of the platform OAuth client.
            emails: Only users with one of these email addresses.
            limit: Maximum number of results per page. From 1 to 250.
            offset: Number of results to skip. From 0 to 250.
        """
        return self._page(
            operations.MANAGED_USERS_LIST,
            path={"clientId": client_id},
            query={"emails": emails, "limit": limit, "offset": offset},
        )

    @deprecated("`platform.managed_users.create` is deprecated.")
    async def create(
        self,
        client_id: str,
        *,
        email: str,
        name: str,
        time_zone: str | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        time_format: types.TimeFormat | Omit = omit,
        locale: types.Locale | Omit = omit,
        avatar_url: str | Omit = omit,
        bio: str | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
    ) -> types.CreatedManagedUser:
        """Create a managed user.

        Also returns the first tokens of the user. Store them.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/create-a-managed-user

        Args:
            client_id: ID of the platform OAuth client.
            email: Email address. The server adds the ID of the client, so that the address stays unique.
            name: Full name, as shown in emails.
            time_zone: IANA time zone of the user. If set at creation, the user also gets a schedule from 9:00 to 17:00
                on Monday to Friday. If omitted at creation, the time zone is `Europe/London`, and the user cannot be
                booked until a schedule is created.
            week_start: First day of the week.
            time_format: Time format, as a 12-hour or 24-hour clock.
            locale: Language of pages and emails.
            avatar_url: URL of the picture.
            bio: User's description of themselves.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.

        Raises:
            ConflictError: The client already has a user with this email address. The message contains their ID.
        """
        return await self._call(
            operations.MANAGED_USERS_CREATE,
            path={"clientId": client_id},
            body={
                "email": email,
                "name": name,
                "timeZone": time_zone,
                "weekStart": week_start,
                "timeFormat": time_format,
                "locale": locale,
                "avatarUrl": avatar_url,
                "bio": bio,
                "metadata": metadata,
            },
        )

    @deprecated("`platform.managed_users.get` is deprecated.")
    async def get(self, client_id: str, user_id: int) -> types.ManagedUser:
        """Get a managed user.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/get-a-managed-user

        Args:
            client_id: ID of the platform OAuth client.
            user_id: ID of the user.

        Raises:
            NotFoundError: The client has no user with this ID.
        """
        return await self._call(operations.MANAGED_USERS_GET, path={"clientId": client_id, "userId": user_id})

    @deprecated("`platform.managed_users.update` is deprecated.")
    async def update(
        self,
        client_id: str,
        user_id: int,
        *,
        email: str | Omit = omit,
        name: str | Omit = omit,
        default_schedule_id: int | Omit = omit,
        time_zone: str | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        time_format: types.TimeFormat | Omit = omit,
        locale: types.Locale | Omit = omit,
        avatar_url: str | Omit = omit,
        bio: str | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
    ) -> types.ManagedUser:
        """Update a managed user.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/update-a-managed-user

        Args:
            client_id: ID of the platform OAuth client.
            user_id: ID of the user.
            email: Email address. The server adds the ID of the client, so that the address stays unique.
            name: Full name, as shown in emails.
            default_schedule_id: ID of the default schedule.
            time_zone: IANA time zone of the user. If set at creation, the user also gets a schedule from 9:00 to 17:00
                on Monday to Friday. If omitted at creation, the time zone is `Europe/London`, and the user cannot be
                booked until a schedule is created.
            week_start: First day of the week.
            time_format: Time format, as a 12-hour or 24-hour clock.
            locale: Language of pages and emails.
            avatar_url: URL of the picture.
            bio: User's description of themselves.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.

        Raises:
            NotFoundError: The client has no user with this ID.
        """
        return await self._call(
            operations.MANAGED_USERS_UPDATE,
            path={"clientId": client_id, "userId": user_id},
            body={
                "email": email,
                "name": name,
                "defaultScheduleId": default_schedule_id,
                "timeZone": time_zone,
                "weekStart": week_start,
                "timeFormat": time_format,
                "locale": locale,
                "avatarUrl": avatar_url,
                "bio": bio,
                "metadata": metadata,
            },
        )

    @deprecated("`platform.managed_users.delete` is deprecated.")
    async def delete(self, client_id: str, user_id: int) -> types.ManagedUser:
        """Delete a managed user.

        Returns the deleted user.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/delete-a-managed-user

        Args:
            client_id: ID of the platform OAuth client.
            user_id: ID of the user.

        Raises:
            NotFoundError: The client has no user with this ID.
        """
        return await self._call(operations.MANAGED_USERS_DELETE, path={"clientId": client_id, "userId": user_id})

    @deprecated("`platform.managed_users.force_refresh_tokens` is deprecated.")
    async def force_refresh_tokens(self, client_id: str, user_id: int) -> types.ManagedUserTokens:
        """Get new tokens for a managed user whose tokens are lost.

        The earlier tokens stop working.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/force-refresh-tokens

        Args:
            client_id: ID of the platform OAuth client.
            user_id: ID of the user.

        Raises:
            NotFoundError: The client has no user with this ID.
        """
        return await self._call(
            operations.MANAGED_USERS_FORCE_REFRESH_TOKENS, path={"clientId": client_id, "userId": user_id}
        )

    @deprecated("`platform.managed_users.refresh_tokens` is deprecated.")
    async def refresh_tokens(self, client_id: str, *, refresh_token: str) -> types.ManagedUserTokens:
        """Exchange a managed user's refresh token for new tokens.

        Both tokens change. A refresh token works only once.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-managed-users/refresh-managed-user-tokens

        Args:
            client_id: ID of the platform OAuth client.
            refresh_token: Latest refresh token of the user.

        Raises:
            BadRequestError: The refresh token is wrong, already used, or expired.
        """
        return await self._call(
            operations.MANAGED_USERS_REFRESH_TOKENS, path={"clientId": client_id}, body={"refreshToken": refresh_token}
        )


class AsyncPlatformManagedUsersWithRawResponse(AsyncRawMethods, of=AsyncPlatformManagedUsers):
    list = AsyncRawMethod(
        AsyncPlatformManagedUsers.list,  # pyright: ignore[reportDeprecated]
    )
    create = AsyncRawMethod(
        AsyncPlatformManagedUsers.create,  # pyright: ignore[reportDeprecated]
    )
    get = AsyncRawMethod(
        AsyncPlatformManagedUsers.get,  # pyright: ignore[reportDeprecated]
    )
    update = AsyncRawMethod(
        AsyncPlatformManagedUsers.update,  # pyright: ignore[reportDeprecated]
    )
    delete = AsyncRawMethod(
        AsyncPlatformManagedUsers.delete,  # pyright: ignore[reportDeprecated]
    )
    force_refresh_tokens = AsyncRawMethod(
        AsyncPlatformManagedUsers.force_refresh_tokens,  # pyright: ignore[reportDeprecated]
    )
    refresh_tokens = AsyncRawMethod(
        AsyncPlatformManagedUsers.refresh_tokens,  # pyright: ignore[reportDeprecated]
    )


class AsyncPlatformWebhooks(AsyncResource["AsyncPlatformWebhooksWithRawResponse"]):
    """Webhooks for the bookings of all managed users of a client. Deprecated."""

    @deprecated("`platform.webhooks.list` is deprecated.")
    def list(self, client_id: str, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.Webhook]:
        """List the webhooks of a client.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-webhooks/get-all-webhooks

        Args:
            client_id: ID of the platform OAuth client.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.WEBHOOKS_LIST, path={"clientId": client_id}, query={"take": take, "skip": skip})

    @deprecated("`platform.webhooks.create` is deprecated.")
    async def create(
        self,
        client_id: str,
        *,
        subscriber_url: str,
        triggers: Sequence[types.WebhookTrigger],
        active: bool,
        secret: str | Omit = omit,
        payload_template: str | Omit = omit,
        version: types.WebhookVersion | Omit = omit,
        time: int | Omit = omit,
        time_unit: types.WebhookTimeUnit | Omit = omit,
    ) -> types.Webhook:
        """Create a webhook for a client.

        The webhook is called for the bookings of all managed users of the client.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-webhooks/create-a-webhook

        Args:
            client_id: ID of the platform OAuth client.
            subscriber_url: URL of the receiver. The hosted service requires public HTTPS and follows no redirects.
            triggers: Events that trigger deliveries.
            active: Whether the webhook is active. If not, only its settings are stored.
            secret: Key for signing deliveries. If omitted, their signature header is `no-secret-provided`.
            payload_template: Template of the deliveries, with variables in double braces. The body is then the rendered
                template, sent as a form if it is not JSON. Not applied to `MEETING_STARTED` and `MEETING_ENDED`.
            version: Format of the deliveries.
            time: Time after the start of a meeting, in `time_unit`, at which `AFTER_HOSTS_CAL_VIDEO_NO_SHOW` and
                `AFTER_GUESTS_CAL_VIDEO_NO_SHOW` check who is present. Can be omitted. Self-hosted servers ignore it.
            time_unit: Unit of `time`.

        Raises:
            ConflictError: The client already has a webhook with this URL.
        """
        return await self._call(
            operations.WEBHOOKS_CREATE,
            path={"clientId": client_id},
            body={
                "subscriberUrl": subscriber_url,
                "triggers": triggers,
                "active": active,
                "secret": secret,
                "payloadTemplate": payload_template,
                "version": version,
                "time": time,
                "timeUnit": time_unit,
            },
        )

    @deprecated("`platform.webhooks.delete_all` is deprecated.")
    async def delete_all(self, client_id: str) -> str:
        """Delete all webhooks of a client.

        Returns a message that states how many webhooks were deleted.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-webhooks/delete-all-webhooks

        Args:
            client_id: ID of the platform OAuth client.
        """
        return await self._call(operations.WEBHOOKS_DELETE_ALL, path={"clientId": client_id})

    @deprecated("`platform.webhooks.get` is deprecated.")
    async def get(self, client_id: str, webhook_id: str) -> types.Webhook:
        """Get a webhook of a client.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-webhooks/get-a-webhook

        Args:
            client_id: ID of the platform OAuth client.
            webhook_id: ID of the webhook.

        Raises:
            NotFoundError: The client has no webhook with this ID.
        """
        return await self._call(operations.WEBHOOKS_GET, path={"clientId": client_id, "webhookId": webhook_id})

    @deprecated("`platform.webhooks.update` is deprecated.")
    async def update(
        self,
        client_id: str,
        webhook_id: str,
        *,
        subscriber_url: str | Omit = omit,
        triggers: Sequence[types.WebhookTrigger] | Omit = omit,
        active: bool | Omit = omit,
        secret: str | Omit = omit,
        payload_template: str | Omit = omit,
        version: types.WebhookVersion | Omit = omit,
        time: int | Omit = omit,
        time_unit: types.WebhookTimeUnit | Omit = omit,
    ) -> types.Webhook:
        """Update a webhook of a client.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-webhooks/update-a-webhook

        Args:
            client_id: ID of the platform OAuth client.
            webhook_id: ID of the webhook.
            subscriber_url: URL of the receiver. The hosted service requires public HTTPS and follows no redirects.
            triggers: Events that trigger deliveries. Replaces all existing triggers.
            active: Whether the webhook is active. If not, only its settings are stored.
            secret: Key for signing deliveries. If omitted, their signature header is `no-secret-provided`.
            payload_template: Template of the deliveries, with variables in double braces. The body is then the rendered
                template, sent as a form if it is not JSON. Not applied to `MEETING_STARTED` and `MEETING_ENDED`.
            version: Format of the deliveries.
            time: Time after the start of a meeting, in `time_unit`, at which `AFTER_HOSTS_CAL_VIDEO_NO_SHOW` and
                `AFTER_GUESTS_CAL_VIDEO_NO_SHOW` check who is present. Can be omitted. Self-hosted servers ignore it.
            time_unit: Unit of `time`.

        Raises:
            NotFoundError: The client has no webhook with this ID.
        """
        return await self._call(
            operations.WEBHOOKS_UPDATE,
            path={"clientId": client_id, "webhookId": webhook_id},
            body={
                "subscriberUrl": subscriber_url,
                "triggers": triggers,
                "active": active,
                "secret": secret,
                "payloadTemplate": payload_template,
                "version": version,
                "time": time,
                "timeUnit": time_unit,
            },
        )

    @deprecated("`platform.webhooks.delete` is deprecated.")
    async def delete(self, client_id: str, webhook_id: str) -> types.Webhook:
        """Delete a webhook of a client.

        Returns the deleted webhook.

        See https://cal.com/docs/api-reference/v2/deprecated-platform-webhooks/delete-a-webhook

        Args:
            client_id: ID of the platform OAuth client.
            webhook_id: ID of the webhook.

        Raises:
            NotFoundError: The client has no webhook with this ID.
        """
        return await self._call(operations.WEBHOOKS_DELETE, path={"clientId": client_id, "webhookId": webhook_id})


class AsyncPlatformWebhooksWithRawResponse(AsyncRawMethods, of=AsyncPlatformWebhooks):
    list = AsyncRawMethod(
        AsyncPlatformWebhooks.list,  # pyright: ignore[reportDeprecated]
    )
    create = AsyncRawMethod(
        AsyncPlatformWebhooks.create,  # pyright: ignore[reportDeprecated]
    )
    delete_all = AsyncRawMethod(
        AsyncPlatformWebhooks.delete_all,  # pyright: ignore[reportDeprecated]
    )
    get = AsyncRawMethod(
        AsyncPlatformWebhooks.get,  # pyright: ignore[reportDeprecated]
    )
    update = AsyncRawMethod(
        AsyncPlatformWebhooks.update,  # pyright: ignore[reportDeprecated]
    )
    delete = AsyncRawMethod(
        AsyncPlatformWebhooks.delete,  # pyright: ignore[reportDeprecated]
    )
