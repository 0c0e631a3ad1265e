"""Operations follow the conventions of `spec/README.md`."""

from __future__ import annotations

import re
from typing import Any

from tests.spec.document import SPEC, Operation, follow, operations, read

ORDER = [
    "operationId",
    "tags",
    "summary",
    "description",
    "externalDocs",
    "deprecated",
    "security",
    "x-pagination",
    "x-variants",
    "parameters",
    "requestBody",
    "responses",
]
POSITIONS = ("take", "limit", "skip", "offset", "cursor")
PAIR: dict[str, list[str]] = {"clientId": [], "clientSecret": []}
SECURITY: list[list[dict[str, list[str]]]] = [
    [{"bearer": []}],
    [{"bearer": []}, PAIR, {}],
    [{"clientSecret": []}],
    [],
]


def test_every_operation_has_the_keys_in_the_order_of_the_house() -> None:
    assert [o.key for o in operations() if list(o.node) != [key for key in ORDER if key in o.node]] == []


def test_an_operation_is_named_by_its_only_tag_and_a_method() -> None:
    wrong = [
        o.key
        for o in operations()
        if len(o.node["tags"]) != 1
        or not re.fullmatch(rf"{re.escape(o.node['tags'][0])}\.[a-z_]+", o.node["operationId"])
    ]

    assert wrong == []


def test_every_tag_is_declared_and_none_for_nothing() -> None:
    declared = [tag["name"] for tag in read(SPEC / "openapi.yaml")["tags"]]
    used = {o.node["tags"][0] for o in operations()}
    parents = {".".join(tag.split(".")[:length]) for tag in used for length in range(1, tag.count(".") + 1)}

    assert len(declared) == len(set(declared))
    assert set(declared) == used | parents


def test_every_name_is_that_of_one_operation() -> None:
    names = [name for o in operations() for name in (o.node["operationId"], *o.node.get("x-variants", {}))]

    assert len(names) == len(set(names))


def test_every_path_is_in_the_root_once() -> None:
    listed = [reference["$ref"] for reference in read(SPEC / "openapi.yaml")["paths"].values()]
    written = {f"{o.file.relative_to(SPEC)}#/{o.path.replace('~', '~0').replace('/', '~1')}" for o in operations()}

    assert len(listed) == len(set(listed))
    assert set(listed) == written


def test_a_summary_is_one_short_sentence() -> None:
    assert [o.key for o in operations() if len(o.node["summary"].split()) > 16] == []
    assert [o.key for o in operations() if not re.fullmatch(r"[A-Z](?!.*\. )[^\n]*[^.]\.", o.node["summary"])] == []


def test_path_parameters_stand_at_the_path_and_all_others_at_the_operation() -> None:
    at_operation = [
        o.key for o in operations() for p in o.node.get("parameters", []) if follow(o.file, p)["in"] == "path"
    ]
    at_path = [o.key for o in operations() for p in o.item.get("parameters", []) if follow(o.file, p)["in"] != "path"]

    assert (at_operation, at_path) == ([], [])


def test_path_parameters_are_those_of_the_path() -> None:
    wrong = [
        o.key
        for o in operations()
        if re.findall(r"\{(\w+)\}", o.path) != [p["name"] for p in o.parameters if p["in"] == "path"]
    ]

    assert wrong == []


def test_parameters_go_from_what_is_needed_to_filters_order_and_position() -> None:
    def rank(parameter: dict[str, Any]) -> tuple[bool, bool, int]:
        name = parameter["name"]
        place = POSITIONS.index(name) + 2 if name in POSITIONS else int(name.startswith("sort"))
        return parameter["in"] != "header", not parameter.get("required", False), place

    def ranks(operation: Operation) -> list[tuple[bool, bool, int]]:
        return [rank(p) for p in operation.parameters if p["in"] != "path"]

    assert [o.key for o in operations() if ranks(o) != sorted(ranks(o))] == []


def test_every_operation_says_what_any_other_error_looks_like() -> None:
    wrong = [
        o.key
        for o in operations()
        if not o.node["responses"].get("default", {}).get("$ref", "").endswith("responses/errors.yaml#/Error")
    ]

    assert wrong == []


def test_an_error_is_listed_only_with_what_it_means() -> None:
    wrong = [
        f"{o.key} {status}"
        for o in operations()
        for status, answer in o.node["responses"].items()
        if status.startswith(("4", "5")) and not answer.get("description")
    ]

    assert wrong == []


def test_every_operation_succeeds_in_one_way() -> None:
    assert [o.key for o in operations() if sum(status < "4" for status in o.node["responses"]) != 1] == []


def test_a_success_is_spelt_out_with_its_constant_status() -> None:
    flat = {"POST /v2/auth/oauth2/token"}
    wrong = []
    for o in operations():
        for status, answer in o.node["responses"].items():
            if status < "3" and o.key not in flat and "content" in answer:
                schema = answer["content"]["application/json"]["schema"]
                success = schema.get("properties", {}).get("status", {}).get("$ref", "")
                if not success.endswith("common.yaml#/Success") or schema["required"][0] != "status":
                    wrong.append(o.key)

    assert wrong == []


def test_security_is_one_of_those_in_the_conventions() -> None:
    assert [o.key for o in operations() if "security" in o.node and o.node["security"] not in SECURITY] == []


def test_what_took_a_client_id_and_secret_on_real_servers_is_offered_them() -> None:
    taken = (
        *(
            "bookings.list",
            "calendars.list",
            "conferencing.list",
            "organizations.attributes.",
            "schedules.",
            "teams.list",
        ),
        *("organizations.routing_forms.list", "platform.oauth_clients.", "webhooks.list"),
    )
    concerned = [o for o in operations() if o.node["operationId"].startswith(taken)]
    assert len(concerned) >= 22
    # Without its own `security`, an operation has that of the root: a bearer token, or the pair.
    assert read(SPEC / "openapi.yaml")["security"] == [{"bearer": []}, PAIR]
    assert [o.key for o in concerned if PAIR not in o.node.get("security", [PAIR])] == []


def test_the_groups_that_cal_com_gave_up_are_deprecated_and_no_others() -> None:
    deprecated = [o.node["operationId"] for o in operations() if o.node.get("deprecated")]
    platform = [o.node["operationId"] for o in operations() if o.node["tags"][0].startswith("platform.")]

    assert len(platform) == 18
    assert deprecated == platform


def test_a_variant_says_all_that_makes_it_a_method() -> None:
    variants = {name: variant for o in operations() for name, variant in o.node.get("x-variants", {}).items()}

    assert sorted(variants) == ["bookings.cancel_recurring", "bookings.create_recurring", "bookings.get_recurring"]
    assert [name for name, variant in variants.items() if {"summary", "description", "response"} - variant.keys()] == []
