"""Names that users would choose, and that do not change when the document grows."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Diagnostics
from generator.loading.document import load
from generator.lowering.exemptions import Exemptions
from generator.lowering.lower import lower
from generator.lowering.paths import first_tag, path_name
from generator.naming.defaults import default_names, settings_for
from generator.naming.identifiers import class_identifier, identifier, spelled
from generator.naming.names import name
from generator.words import words

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def called(method: str, path: str, id_: str | None, *tags: str) -> str:
    return ".".join(path_name(method, path, first_tag({"tags": list(tags)}, "Shop | v1"), id_))


@pytest.mark.parametrize(
    ("method", "path", "id_", "tag", "expected"),
    [
        # FastAPI: function, path, method
        ("get", "/items/{item_id}", "read_item_items__item_id__get", "items", "items.read"),
        ("get", "/items/{item_id}", "read_item_items__item_id__get", None, "items.read"),
        ("get", "/items", "read_items_items_get", "items", "items.list"),
        ("post", "/api/v1/users/", "create_user_api_v1_users__post", "users", "users.create"),
        ("get", "/api/v1/users/me", "read_users_me_api_v1_users_me_get", None, "users.read_me"),
        ("post", "/upload", "upload_upload_post", None, "upload.upload"),
        ("post", "/token", "token_token_post", None, "token.create"),
        # verbs with nouns
        ("get", "/users", "getUsers", "users", "users.list"),
        ("get", "/users", "getAllUsers", "Users", "users.list"),
        ("get", "/users/{id}", "getUser", "users", "users.get"),
        ("get", "/users/{id}", "getUserById", "users", "users.get_by_id"),
        ("get", "/users/{id}", "retrieve-a-user", "Users", "users.retrieve"),
        ("get", "/artists/{id}/albums", "get-an-artists-albums", "Artists", "artists.get_albums"),
        ("delete", "/users", "deleteUsers", "users", "users.delete_users"),
        ("post", "/users", "createOrUpdateUser", "users", "users.create_or_update"),
        ("patch", "/users", "bulk_update_users", "users", "users.bulk_update_users"),
        ("get", "/u", "adminListUsers", "users", "users.admin_list"),
        ("get", "/u", "getUserAndTeams", "users", "users.get_user_and_teams"),
        ("get", "/pet/findByStatus", "findPetsByStatus", "pet", "pet.find_by_status"),
        ("put", "/guilds/{g}/bans/{u}", "ban_user_from_guild", None, "guilds.ban_user_from_guild"),
        ("get", "/guilds/{g}/bans", "list_guild_bans", None, "guilds.list_bans"),
        ("get", "/settings", "getSettings", "settings", "settings.get"),
        ("get", "/health", "health", "health", "health.get"),
        ("get", "/api/v1/pods", "listCoreV1NamespacedPod", "core_v1", "core_v1.list_namespaced_pod"),
        ("get", "/u", "getUsersV2", "users", "users.list_v2"),
        # frameworks
        ("get", "/users", "UsersController_findAll", "users", "users.find_all"),
        ("get", "/v1/users/{id}", "UsersController_findOne", None, "users.find_one"),
        ("get", "/v2/b", "BookingsController_2024-08-13_getBookings", "Bookings", "bookings.list"),
        # gRPC gateways: the service, and the procedure
        ("get", "/v1/users/{id}", "UserService_GetUser", "UserService", "user.get"),
        ("get", "/v1/users", "UserService_ListUsers", "UserService", "user.list"),
        ("post", "/v1/users", "UserService_CreateUser", None, "user.create"),
        ("post", "/v1/apps/{name}/sync", "ApplicationService_Sync", "ApplicationService", "application.sync"),
        ("get", "/v1/users", "UserService_ListUsers", "Users", "users.list"),
        ("get", "/tickets", "listTickets", "Customer Service", "customer_service.list_tickets"),
        ("get", "/status", "Service_Get", "Service", "service.get"),
        ("get", "/api/pets", "findAllUsingGET_1", "pet-controller", "pet.find_all"),
        ("patch", "/api/users/{id}/", "api_users_partial_update", "api", "users.partial_update"),
        ("put", "/subscriptions/{s}/vm", "VirtualMachines_CreateOrUpdate", None, "virtual_machines.create_or_update"),
        ("post", "/chat.postMessage", "chat_postMessage", "chat", "chat.post_message"),
        ("post", "/a", "admin_conversations_archive", "admin.conversations", "admin.conversations.archive"),
        # ids that are paths
        ("get", "/x", "organizations.teams.list", "other", "organizations.teams.list"),
        ("get", "/x", "issues/list-for-repo", "issues", "issues.list_for_repo"),
        ("get", "/users", "users#index", None, "users.index"),
        # ids that repeat method and path, and missing ids
        ("get", "/v1/accounts", "GetAccounts", None, "accounts.list"),
        ("post", "/v1/accounts/{account}", "PostAccountsAccount", None, "accounts.update"),
        ("delete", "/v1/a/{x}/cards/{id}", "DeleteAXCardsId", None, "a.cards.delete"),
        ("post", "/v1/charges/{c}/capture", "PostChargesCCapture", None, "charges.capture"),
        ("get", "/v1/quotes/{q}/pdf", "GetQuotesQPdf", None, "quotes.get_pdf"),
        ("post", "/payments/{p}/captures", "post-payments-p-captures", "Changes", "changes.create_payment_capture"),
        ("get", "/api/Users", None, "Users", "users.list"),
        ("put", "/api/Users/{id}", None, "Users", "users.replace"),
        ("get", "/api/Users/{id}/roles", None, "Users", "users.roles.list"),
        ("delete", "/users", None, None, "users.delete_all"),
        ("get", "/repos/{owner}/{repo}", None, None, "repos.get_by_owner_and_repo"),
        ("post", "/v1/projects/{p}:archive", None, None, "projects.archive"),
        ("get", "/users/preview/lines", None, None, "users.preview_lines.list"),
        ("post", "/import_jobs", None, None, "import_jobs.create"),
        ("get", "/", None, None, "api.get"),
        ("get", "/v1/{tenant}", None, None, "api.get_by_tenant"),
        # what a shape leaves open
        ("patch", "/blogs/{id}/publish", None, "Blogs", "blogs.publish"),
        ("patch", "/lists/{id}/share", None, "Lists", "lists.update_share"),
        ("get", "/api/keys", "getApiKeys", "API Keys", "api_keys.list"),
        ("get", "/user/{id}", "getUserById", None, "user.get_by_id"),
        ("delete", "/users", "users_delete", "users", "users.delete"),
        ("delete", "/users/{id}", "deleteUsers", "users", "users.delete"),
        ("put", "/step2/{id}", "putStep2", None, "step2.replace"),
        ("get", "/users", "getUsers_1", "user-controller", "user.get_1"),
        ("get", "/a/{x}/b", "UsingGET", None, "a.get_b"),
        ("get", "/guilds/{g}/bans/{u}", "get_guild_ban", None, "guilds.get_ban"),
        ("get", "/health", "get", "Api", "health.get"),
        ("get", "/billing/invoices", "describeInvoices", None, "billing.describe_invoices"),
        # tags that name nothing, or too much
        ("get", "/v1/people", "listPeople", "Human Resources", "human_resources.list_people"),
        ("post", "/2010-04-01/Messages.json", "CreateMessage", "Api20100401Message", "message.create"),
        ("get", "/v1/keys", "listKeys", "API Keys", "api_keys.list_keys"),
        ("get", "/v1/pets", "listPets", "default", "pets.list"),
        ("get", "/v1/pets", "listPets", "Pets API", "pets.list"),
        ("get", "/orders", None, "Shop", "orders.list"),
        ("post", "/identity/register", None, "Shop", "identity.register"),
        ("get", "/orders", None, "shop", "shop.list_orders"),
        # other scripts
        ("get", "/x", "получитьПользователя", "Пользователи", "пользователи.получить_пользователя"),
        ("get", "/x", "getÉtat", "état", "état.get"),
        ("get", "/x", None, "😀", "grinning_face.get_x"),
        ("get", "/😀/{id}", None, None, "grinning_face.get"),
    ],
)
def test_paths(method: str, path: str, id_: str | None, tag: str | None, expected: str) -> None:
    assert called(method, path, id_, *([tag] if tag is not None else [])) == expected


def test_the_first_tag_decides() -> None:
    assert called("get", "/x", "listPets", "pets", "owners") == "pets.list"


@pytest.mark.parametrize(
    ("text", "attribute", "class_"),
    [
        ("имя", "имя", "Имя"),
        ("фамилияКлиента", "фамилия_клиента", "ФамилияКлиента"),
        ("état", "état", "État"),
        ("e\u0301tat", "état", "État"),
        ("ﬁle", "file", "File"),
        ("ユーザー名", "ユーザー名", "ユーザー名"),
        ("हिन्दी", "हिन्दी", "हिन्दी"),
        ("état\ufe0f", "état", "État"),
        ("😀", "grinning_face", "GrinningFace"),
        ("👍🏽", "thumbs_up_sign_emoji_modifier_fitzpatrick_type_4", "ThumbsUpSignEmojiModifierFitzpatrickType4"),
        ("+1", "plus_1", "Plus1"),
        ("-1", "minus_1", "Minus1"),
        ("date<", "date_lt", "DateLt"),
        ("date>=", "date_gte", "DateGte"),
        ("$", "dollar", "Dollar"),
        ("_", "underscore", "Underscore"),
        ("", "value", "Value"),
        ("2fa", "n2fa", "N2fa"),
        ("२", "n२", "N२"),
        ("class", "class_", "Class"),
        # letters that belong together
        ("userIDs", "user_ids", "UserIDs"),
        ("podIPs", "pod_ips", "PodIPs"),
        ("VMs", "vms", "VMs"),
        ("imageURLsOfUser", "image_urls_of_user", "ImageURLsOfUser"),
        ("IPv4Address", "ipv4_address", "IPv4Address"),
        ("étatIDs", "état_ids", "ÉtatIDs"),
        ("étatIPv6", "état_ipv6", "ÉtatIPv6"),
        ("HTTPStatus", "http_status", "HTTPStatus"),
        ("ÉTATCivil", "état_civil", "ÉTATCivil"),
        # constants
        ("USER_ROLE", "user_role", "UserRole"),
        ("USER", "user", "USER"),
        ("USER_Role", "user_role", "USERRole"),
        # parameters
        ("Id", "id", "Id"),
        ("user-id", "user_id", "UserId"),
        ("X-Request-ID", "x_request_id", "XRequestID"),
        ("filter[created_at][gte]", "filter_created_at_gte", "FilterCreatedAtGte"),
        ("ids[]", "ids", "Ids"),
        ("$top", "top", "Top"),
    ],
)
def test_text_as_names(text: str, attribute: str, class_: str) -> None:
    assert identifier(text) == attribute
    assert class_identifier(text) == class_


def test_keys_that_differ_in_their_signs() -> None:
    assert [spelled(text) for text in ("ids[]", "@id", "filter[a]")] == ["ids_bracket", "at_id", "filter_bracket_a"]


@pytest.mark.parametrize(
    "text", ["userIDs", "étatIPv4", "getHTTPStatus-code", "OAuthClient", "a1B2", "ÉtatCivil", "x\u200dy", "ǅabc", "İd"]
)
def test_words_are_what_python_reads(text: str) -> None:
    for word in words(text):
        assert f"a{word}".isidentifier()
        assert words(word) == [word]


@pytest.mark.parametrize(
    ("title", "package", "client"),
    [
        ("Swagger Petstore - OpenAPI 3.0", "swagger_petstore", "SwaggerPetstore"),
        ("My API v1", "my_api", "MyAPI"),
        ("Todo API | v1", "todo_api", "TodoAPI"),
        ("Library API (2.0.1)", "library_api", "LibraryAPI"),
        ("Pet Store, version 3", "pet_store", "PetStore"),
        ("Area 51", "area_51", "Area51"),
        ("What is new in 3.0", "what_is_new_in_3_0", "WhatIsNewIn30"),
        ("GitHub v3 REST API", "github_v3_rest_api", "GitHubV3RESTAPI"),
        ("Orders: OpenAPI Specification", "orders", "Orders"),
        ("OpenAPI definition", "api", "Api"),
        ("Api Documentation", "api", "Api"),
        ("FastAPI", "api", "Api"),
        ("FastAPI Shop", "fastapi_shop", "FastAPIShop"),
        ("API", "api", "API"),
        ("v1", "api", "Api"),
        ("", "api", "Api"),
        ("REST API für Bücher", "rest_api_fur_bucher", "RESTAPIFurBucher"),
        ("Æther, Straße and Łódź", "aether_strasse_and_lodz", "AetherStrasseAndLodz"),
        ("e\u0301tat", "etat", "Etat"),
        ("Acme\u2019s API", "acmes_api", "AcmesAPI"),
        ("Библиотека", "api", "Api"),
        ("1Password Connect", "api_1password_connect", "Api1PasswordConnect"),
        ("json", "json_api", "JsonApi"),
        ("Spec " * 1_000_000, "api", "Api"),
    ],
)
def test_titles(title: str, package: str, client: str) -> None:
    names = default_names(title)
    assert names == {
        "package": package,
        "distribution": package.replace("_", "-"),
        "client": client,
        "environment": package.upper(),
    }


# -- stability ------------------------------------------------------------------------------------------------------

Names = Mapping[str, Any]


def names_of(document: Any, folder: Path) -> Names:
    """All names of a document: operations by method and path, schemas and properties by their keys."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    loaded = load(path)
    settings = settings_for("Names")
    found = Diagnostics(loaded.sources)
    api = lower(loaded, settings, Exemptions(settings), Diagnostics(loaded.sources))
    table = name(api, settings, found)
    schemas = {key: (named.model, named.attributes) for key, named in table.schemas.items()}
    operations = {
        operation.route: (table.operations[operation.id].path, table.operations[operation.id].parameters)
        for operation in api.operations
    }
    return {"operations": operations, "schemas": schemas, "collisions": len(found)}


def operation_names(document: Any) -> dict[str, str]:
    """The names of operations, each derived from the operation alone."""
    ids: dict[str, int] = {}
    operations = [
        (method, path, node)
        for path, item in document["paths"].items()
        for method, node in item.items()
        if method in ("get", "put", "post", "delete", "patch", "head", "options", "trace")
    ]
    for _, _, node in operations:
        ids[node.get("operationId", "")] = ids.get(node.get("operationId", ""), 0) + 1
    return {
        f"{method} {path}": ".".join(
            path_name(
                method,
                path,
                first_tag(node, ""),
                node["operationId"] if ids[node.get("operationId", "")] == 1 else None,
            )
        )
        for method, path, node in operations
    }


def documents() -> dict[str, Path]:
    here = sorted((HERE / "named").glob("*.yaml"))
    beside = sorted((ROOT.parent / "shared" / "corpus").glob("*.[jy]*"))
    return {path.stem: path for path in [*here, *beside]}


def read(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("path", documents().values(), ids=documents())
def test_no_operation_renames_another_one(path: Path) -> None:
    """Names are derived independently of each other, so that none depends on which others exist."""
    names = operation_names(read(path))
    assert len(set(names.values())) == len(names)
    methods = set(names.values())
    assert not [one for one in methods if any(other.startswith(f"{one}.") for other in methods)]


@pytest.mark.parametrize("path", sorted((HERE / "named").glob("*.yaml")), ids=lambda path: path.stem)
def test_nothing_that_is_removed_renames_the_rest(path: Path, tmp_path: Path) -> None:
    document = read(path)
    whole = names_of(document, tmp_path)
    assert whole["collisions"] == 0
    smaller: list[Any] = []
    for url, item in document["paths"].items():
        for method in item:
            less = copy.deepcopy(document)
            del less["paths"][url][method]
            smaller.append(less)
    for key, schema in document.get("components", {}).get("schemas", {}).items():
        for wire in schema.get("properties", {}):
            less = copy.deepcopy(document)
            del less["components"]["schemas"][key]["properties"][wire]
            smaller.append(less)
    assert len(smaller) > 5
    for less in smaller:
        names = names_of(less, tmp_path)
        for kind in ("operations", "schemas"):
            for key, stated in names[kind].items():
                before = whole[kind][key]
                assert stated[0] == before[0]
                assert {wire: before[1][wire] for wire in stated[1]} == stated[1]


# -- frameworks -----------------------------------------------------------------------------------------------------


def framework_documents() -> dict[str, tuple[Any, Mapping[str, str]]]:
    """The documents of `framework_names.txt`, with the expected name of each operation."""
    found: dict[str, tuple[Any, Mapping[str, str]]] = {}
    text = (HERE / "framework_names.txt").read_text(encoding="utf-8")
    for block in text.split("\n== ")[1:]:
        title, *lines = block.strip().splitlines()
        paths: dict[str, Any] = {}
        expected: dict[str, str] = {}
        for line in filter(None, lines):
            route, id_, tag, called_ = (part.strip() for part in line.split("|"))
            method, path, *array = route.split()
            operation: dict[str, Any] = {
                "parameters": [
                    {"name": parameter, "in": "path", "required": True, "schema": {"type": "string"}}
                    for parameter in re.findall(r"\{([^{}]*)\}", path)
                ],
                "responses": {"200": {"$ref": f"#/components/responses/{'Several' if array else 'One'}"}},
            }
            operation |= ({"operationId": id_} if id_ else {}) | ({"tags": [tag]} if tag else {})
            paths.setdefault(path, {})[method.lower()] = operation
            expected[f"{method} {path}"] = called_
        found[title] = ({**FRAMEWORK_DOCUMENT, "paths": paths}, expected)
    return found


def response(schema: str) -> Any:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": "Done.", "content": content}


FRAMEWORK_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Names", "version": "1"},
    "components": {
        "responses": {"One": response("Thing"), "Several": response("Things")},
        "schemas": {
            "Thing": {"type": "object", "properties": {"id": {"type": "string"}}},
            "Things": {"type": ["array", "null"], "items": {"$ref": "#/components/schemas/Thing"}},
        },
    },
}
FRAMEWORK_DOCUMENTS = framework_documents()


@pytest.mark.parametrize(("document", "expected"), FRAMEWORK_DOCUMENTS.values(), ids=FRAMEWORK_DOCUMENTS)
def test_what_frameworks_emit(document: Any, expected: Mapping[str, str], tmp_path: Path) -> None:
    found = names_of(document, tmp_path)
    assert {route: path for route, (path, _) in found["operations"].items()} == expected
    assert found["collisions"] == 0


@pytest.mark.parametrize(
    "document", [document for document, _ in FRAMEWORK_DOCUMENTS.values()], ids=FRAMEWORK_DOCUMENTS
)
def test_no_operation_of_a_framework_renames_another_one(document: Any, tmp_path: Path) -> None:
    whole = names_of(document, tmp_path)["operations"]
    for url, item in document["paths"].items():
        for method in item:
            rest = {key: value for key, value in item.items() if key != method}
            less = names_of({**document, "paths": {**document["paths"], url: rest}}, tmp_path)["operations"]
            assert less == {route: names for route, names in whole.items() if route != f"{method.upper()} {url}"}
