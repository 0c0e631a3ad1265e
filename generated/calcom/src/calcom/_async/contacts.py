# Generated from spec/paths/contacts.yaml by openapi-twin-clients; do not edit.
"""`contacts` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import contacts as operations


class AsyncContacts(AsyncResource["AsyncContactsWithRawResponse"]):
    """Your personal contacts, which are people that you book with or invite."""

    def list(
        self, *, search: str | Omit = omit, limit: int | Omit = omit, cursor: str | Omit = omit
    ) -> AsyncPager[types.Contact]:
        """List your personal contacts.

        Contacts are sorted by the name that you stored, then by email address and `id`. Contacts without a name come
        last. The list contains only your own contacts. Members of your teams and organization are not included.

        Pass the same `search` for every page.

        See https://cal.com/docs/api-reference/v2/contacts/list-personal-contacts

        Args:
            search: Only contacts that match this string.
            limit: Maximum number of results per page.
            cursor: Cursor of the page to fetch. Pass the `next_cursor` of the previous page, or omit it to start.
        """
        return self._page(operations.LIST, query={"search": search, "limit": limit, "cursor": cursor})

    async def create(self, *, email: str, name: str | Omit = omit) -> types.Contact | None:
        """Add a personal contact.

        Up to 5,000 contacts. The API checks the form of the email address, and that its domain receives mail.

        If the address already belongs to one of your contacts, nothing changes, not even the name.

        The API does not document whether the response contains the contact. If it does not, the result is `None`.

        See https://cal.com/docs/api-reference/v2/contacts/add-a-personal-contact

        Args:
            email: Email address.
            name: Name of the contact. If omitted, the contact has none.
        """
        return await self._call(operations.CREATE, body={"email": email, "name": name})

    async def update(self, contact_id: str, *, name: str | Omit | None = omit) -> types.Contact:
        """Rename a personal contact.

        Only the name can be changed. That of a contact of type `calUser` comes from their Cal.com account and cannot.

        See https://cal.com/docs/api-reference/v2/contacts/update-a-personal-contact

        Args:
            contact_id: The contact.
            name: New name. Whether null removes the name is not documented.

        Raises:
            BadRequestError: The name comes from a Cal.com account.
            NotFoundError: You have no contact with this ID.
        """
        return await self._call(operations.UPDATE, path={"id": contact_id}, body={"name": name})

    async def delete(self, contact_id: str) -> None:
        """Delete a personal contact.

        This cannot be undone. Also deletes the contact's tags. If you add the same address again, it has no tags.

        See https://cal.com/docs/api-reference/v2/contacts/remove-a-personal-contact

        Args:
            contact_id: The contact.

        Raises:
            NotFoundError: You have no contact with this ID.
        """
        return await self._call(operations.DELETE, path={"id": contact_id})


class AsyncContactsWithRawResponse(AsyncRawMethods, of=AsyncContacts):
    list = AsyncRawMethod(AsyncContacts.list)
    create = AsyncRawMethod(AsyncContacts.create)
    update = AsyncRawMethod(AsyncContacts.update)
    delete = AsyncRawMethod(AsyncContacts.delete)
