# Generated from spec/paths/organizations/attributes.yaml by openapi-twin-clients; do not edit.
"""`organizations.attributes` of the asynchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncAttributes(AsyncResource["AsyncAttributesWithRawResponse"]):
    """Properties that an organization records about its members, such as their department."""

    @cached_property
    def options(self) -> AsyncAttributesOptions:
        """The values that an attribute can take."""
        return AsyncAttributesOptions(self._driver)

    @cached_property
    def sync_history(self) -> AsyncAttributesSyncHistory:
        """Runs in which connected CRMs and directories synced attributes of the members."""
        return AsyncAttributesSyncHistory(self._driver)

    def list(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.Attribute]:
        """List the attributes of an organization.

        Requires membership in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-attributes/get-all-attributes

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.ATTRIBUTES_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})

    async def create(
        self,
        org_id: int,
        *,
        name: str,
        slug: str,
        type: types.AttributeType,
        options: Sequence[types.CreateAttributeOptionParam],
        enabled: bool | Omit = omit,
    ) -> types.Attribute:
        """Create an attribute.

        Requires the admin or owner role in the organization, or the `organization.attributes.create` permission.

        See https://cal.com/docs/api-reference/v2/orgs-attributes/create-an-attribute

        Args:
            org_id: ID of the organization.
            name: Display name.
            slug: Short name. Unique within the organization.
            type: Kind of values of an attribute: free text, a number, one of its options, or multiple options.
            options: Options to choose from. Pass an empty list for `TEXT` and `NUMBER`.
            enabled: Whether the attribute is enabled and shown in the profiles of members. By default `True`.

        Raises:
            ConflictError: The slug is already used.
        """
        return await self._call(
            operations.ATTRIBUTES_CREATE,
            path={"orgId": org_id},
            body={"name": name, "slug": slug, "type": type, "options": options, "enabled": enabled},
        )

    async def get(self, org_id: int, attribute_id: str) -> types.Attribute | None:
        """Get an attribute.

        Returns `None` if no attribute with this ID exists.

        Requires membership in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-attributes/get-an-attribute

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
        """
        return await self._call(operations.ATTRIBUTES_GET, path={"orgId": org_id, "attributeId": attribute_id})

    async def update(
        self,
        org_id: int,
        attribute_id: str,
        *,
        name: str | Omit = omit,
        slug: str | Omit = omit,
        type: types.AttributeType | Omit = omit,
        enabled: bool | Omit = omit,
    ) -> types.Attribute:
        """Update an attribute.

        Requires the admin or owner role in the organization, or the `organization.attributes.update` permission.

        See https://cal.com/docs/api-reference/v2/orgs-attributes/update-an-attribute

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
            name: Display name.
            slug: Short name. Unique within the organization.
            type: Kind of values of an attribute: free text, a number, one of its options, or multiple options.
            enabled: Whether the attribute is enabled and shown in the profiles of members.

        Raises:
            NotFoundError: The organization has no attribute with this ID.
            ConflictError: The slug is already used.
        """
        return await self._call(
            operations.ATTRIBUTES_UPDATE,
            path={"orgId": org_id, "attributeId": attribute_id},
            body={"name": name, "slug": slug, "type": type, "enabled": enabled},
        )

    async def delete(self, org_id: int, attribute_id: str) -> types.Attribute:
        """Delete an attribute.

        Also deletes its options and their assignments. Returns the deleted attribute.

        Requires the admin or owner role in the organization, or the `organization.attributes.delete` permission.

        See https://cal.com/docs/api-reference/v2/orgs-attributes/delete-an-attribute

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.

        Raises:
            NotFoundError: The organization has no attribute with this ID.
        """
        return await self._call(operations.ATTRIBUTES_DELETE, path={"orgId": org_id, "attributeId": attribute_id})


class AsyncAttributesWithRawResponse(AsyncRawMethods, of=AsyncAttributes):
    options: RawChild[AsyncAttributesOptionsWithRawResponse] = RawChild()
    sync_history: RawChild[AsyncAttributesSyncHistoryWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncAttributes.list)
    create = AsyncRawMethod(AsyncAttributes.create)
    get = AsyncRawMethod(AsyncAttributes.get)
    update = AsyncRawMethod(AsyncAttributes.update)
    delete = AsyncRawMethod(AsyncAttributes.delete)


class AsyncAttributesOptions(AsyncResource["AsyncAttributesOptionsWithRawResponse"]):
    """The values that an attribute can take."""

    async def list(self, org_id: int, attribute_id: str) -> builtins.list[types.AttributeOption]:
        """List the options of an attribute.

        Requires membership in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/get-all-attribute-options

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
        """
        return await self._call(operations.ATTRIBUTES_OPTIONS_LIST, path={"orgId": org_id, "attributeId": attribute_id})

    async def create(self, org_id: int, attribute_id: str, *, value: str, slug: str) -> types.AttributeOption:
        """Create an option of an attribute.

        Requires the admin or owner role in the organization, or the `organization.attributes.create` permission.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/create-an-attribute-option

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
            value: Display value.
            slug: Short name. Unique within the attribute.
        """
        return await self._call(
            operations.ATTRIBUTES_OPTIONS_CREATE,
            path={"orgId": org_id, "attributeId": attribute_id},
            body={"value": value, "slug": slug},
        )

    async def update(
        self, org_id: int, attribute_id: str, option_id: str, *, value: str | Omit = omit, slug: str | Omit = omit
    ) -> types.AttributeOption:
        """Update an option of an attribute.

        Requires the admin or owner role in the organization, or the `organization.attributes.update` permission.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/update-an-attribute-option

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
            option_id: ID of the option.
            value: Displayed value of the option.
            slug: Slug of the option, unique within the attribute.

        Raises:
            NotFoundError: The attribute has no option with this ID.
        """
        return await self._call(
            operations.ATTRIBUTES_OPTIONS_UPDATE,
            path={"orgId": org_id, "attributeId": attribute_id, "optionId": option_id},
            body={"value": value, "slug": slug},
        )

    async def delete(self, org_id: int, attribute_id: str, option_id: str) -> types.AttributeOption:
        """Delete an option of an attribute.

        The option is removed from all users who have it. Returns the deleted option.

        Requires the admin or owner role in the organization, or the `organization.attributes.delete` permission.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/delete-an-attribute-option

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
            option_id: ID of the option.

        Raises:
            NotFoundError: The attribute has no option with this ID.
        """
        return await self._call(
            operations.ATTRIBUTES_OPTIONS_DELETE,
            path={"orgId": org_id, "attributeId": attribute_id, "optionId": option_id},
        )

    def list_assigned(
        self,
        org_id: int,
        attribute_id: str,
        *,
        assigned_option_ids: Sequence[str] | Omit = omit,
        team_ids: Sequence[int] | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[types.AssignedOption]:
        """List the options of an attribute that are assigned to users.

        Each option includes the users who have it.

        Requires membership in the organization.

        https://cal.com/docs/api-reference/v2/orgs-attributes-options/get-all-assigned-attribute-options-by-attribute-id

        Args:
            org_id: ID of the organization.
            attribute_id: ID of the attribute.
            assigned_option_ids: Only options of users who have one of the options with these IDs, of any attribute.
            team_ids: Only users in one of the teams with these IDs.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.

        Raises:
            NotFoundError: No user has any of the options in `assigned_option_ids`, or no user in the given teams does.
        """
        return self._page(
            operations.ATTRIBUTES_OPTIONS_LIST_ASSIGNED,
            path={"orgId": org_id, "attributeId": attribute_id},
            query={"assignedOptionIds": assigned_option_ids, "teamIds": team_ids, "take": take, "skip": skip},
        )

    def list_assigned_by_slug(
        self,
        org_id: int,
        attribute_slug: str,
        *,
        assigned_option_ids: Sequence[str] | Omit = omit,
        team_ids: Sequence[int] | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[types.AssignedOption]:
        """List the assigned options of an attribute, by the slug of the attribute.

        Each option includes the users who have it.

        Requires membership in the organization.

        https://cal.com/docs/api-reference/v2/orgs-attributes-options/get-all-assigned-attribute-options-by-attribute-slug

        Args:
            org_id: ID of the organization.
            attribute_slug: Slug of the attribute.
            assigned_option_ids: Only options of users who have one of the options with these IDs, of any attribute.
            team_ids: Only users in one of the teams with these IDs.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.

        Raises:
            NotFoundError: No user has any of the options in `assigned_option_ids`, or no user in the given teams does.
        """
        return self._page(
            operations.ATTRIBUTES_OPTIONS_LIST_ASSIGNED_BY_SLUG,
            path={"orgId": org_id, "attributeSlug": attribute_slug},
            query={"assignedOptionIds": assigned_option_ids, "teamIds": team_ids, "take": take, "skip": skip},
        )


class AsyncAttributesOptionsWithRawResponse(AsyncRawMethods, of=AsyncAttributesOptions):
    list = AsyncRawMethod(AsyncAttributesOptions.list)
    create = AsyncRawMethod(AsyncAttributesOptions.create)
    update = AsyncRawMethod(AsyncAttributesOptions.update)
    delete = AsyncRawMethod(AsyncAttributesOptions.delete)
    list_assigned = AsyncRawMethod(AsyncAttributesOptions.list_assigned)
    list_assigned_by_slug = AsyncRawMethod(AsyncAttributesOptions.list_assigned_by_slug)


class AsyncAttributesSyncHistory(AsyncResource["AsyncAttributesSyncHistoryWithRawResponse"]):
    """Runs in which connected CRMs and directories synced attributes of the members."""

    def list(
        self, org_id: int, *, limit: int | Omit = omit, cursor: str | Omit = omit
    ) -> AsyncPager[types.AttributeSyncRun]:
        """List runs in which connected systems synchronized attributes of members.

        Each entry is one run of a CRM or directory, with the rules that it evaluated and the changes that it made.

        Args:
            org_id: ID of the organization.
            limit: Maximum number of results per page. From 1 to 100, by default 25.
            cursor: Cursor of the page to fetch. Pass the `next_cursor` of the previous page, or omit it to start.
        """
        return self._page(
            operations.ATTRIBUTES_SYNC_HISTORY_LIST, path={"orgId": org_id}, query={"limit": limit, "cursor": cursor}
        )

    def list_for_user(
        self, org_id: int, user_id: int, *, limit: int | Omit = omit, cursor: str | Omit = omit
    ) -> AsyncPager[types.AttributeSyncRun]:
        """List runs in which connected systems synchronized attributes of one member.

        Each entry is one run of a CRM or directory, with the rules that it evaluated and the changes that it made.

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            limit: Maximum number of results per page. From 1 to 100, by default 25.
            cursor: Cursor of the page to fetch. Pass the `next_cursor` of the previous page, or omit it to start.
        """
        return self._page(
            operations.ATTRIBUTES_SYNC_HISTORY_LIST_FOR_USER,
            path={"orgId": org_id, "userId": user_id},
            query={"limit": limit, "cursor": cursor},
        )


class AsyncAttributesSyncHistoryWithRawResponse(AsyncRawMethods, of=AsyncAttributesSyncHistory):
    list = AsyncRawMethod(AsyncAttributesSyncHistory.list)
    list_for_user = AsyncRawMethod(AsyncAttributesSyncHistory.list_for_user)
