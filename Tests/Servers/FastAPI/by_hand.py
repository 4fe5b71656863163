"""What FastAPI doesn't document by itself and its users add by hand: media types, formats, and schemas of their own."""

import json
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field

router = APIRouter()
Echo = dict[str, Any]

BYTES = {"type": "string", "format": "binary"}
ANIMAL = {"$ref": "#/components/schemas/Animal"}
SHAPES = [{"$ref": f"#/components/schemas/{name}"} for name in ("Circle", "Square", "Polygon")]
SHAPE = {"oneOf": SHAPES, "discriminator": {"propertyName": "shape", "mapping": {
    "circle": "#/components/schemas/Circle", "square": "#/components/schemas/Square",
    "triangle": "#/components/schemas/Polygon", "pentagon": "#/components/schemas/Polygon"}}}
FIGURE = {"type": "object", "required": ["shape"], "properties": {"shape": SHAPE, "title": {"type": "string"}}}


def body(**content: Any) -> Echo:
    return {"requestBody": {"required": True, "content": {name: {"schema": schema} for name, schema in content.items()}}}


def responses(**statuses: Any) -> Echo:
    """OpenAPI's `content` of each status: a schema for each media type."""
    return {
        int(status[1:]): {"description": "", "content": {name: {"schema": schema} for name, schema in content.items()}}
        for status, content in statuses.items()
    }


# Inheritance ----------------------------------------------------------------------------------------------------------
SCHEMAS = {
    "Animal": {
        "type": "object",
        "required": ["kind", "name"],
        "discriminator": {"propertyName": "kind"},
        "properties": {"kind": {"type": "string"}, "name": {"type": "string"}},
    },
    "Cat": {"allOf": [ANIMAL, {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
    "Dog": {"allOf": [ANIMAL, {"type": "object", "properties": {"good": {"type": "boolean"}}}]},
}

ANIMALS = [
    {"kind": "Cat", "name": "Tom", "lives": 7},
    {"kind": "Dog", "name": "Rex", "good": True},
    {"kind": "Fish", "name": "Wanda", "fins": [1, 2]},
]


@router.get("/animals", tags=["animals"], response_class=Response,
            responses=responses(_200={"application/json": {"type": "array", "items": ANIMAL}}))
def animals():
    return JSONResponse(ANIMALS)


@router.post("/animals", tags=["animals"], response_class=Response, openapi_extra=body(**{"application/json": ANIMAL}),
             responses=responses(_200={"application/json": {"type": "object", "additionalProperties": True}}))
async def seen_animal(request: Request):
    """What came, as the server saw it."""
    return JSONResponse(await request.json())


# Tags in forms --------------------------------------------------------------------------------------------------------
@router.post("/figures", tags=["shapes"], openapi_extra=body(**{
    "application/json": FIGURE, "application/x-www-form-urlencoded": FIGURE, "multipart/form-data": FIGURE}))
async def put_figure(request: Request) -> Echo:
    """The shape is JSON in a field of a form."""
    if request.headers["content-type"].startswith("application/json"):
        return await request.json()
    form = await request.form()
    return {name: json.loads(value) if name == "shape" else value for name, value in form.items()}


# Media types ----------------------------------------------------------------------------------------------------------
VERSIONS = {
    f"application/json;version={n}": {"type": "object", "required": [name], "properties": {name: {"type": "integer"}}}
    for n, name in ((1, "first"), (2, "second"))
}


@router.get("/versions/{n}", tags=["bodies"], response_class=Response, responses=responses(_200=VERSIONS))
def version(n: int, request: Request):
    """Which versions the request accepts is in the response too."""
    return Response(
        json.dumps({"first": n, "second": n}), media_type=f"application/json;version={n}",
        headers={"X-Accepted": request.headers.get("accept", "")})


@router.put("/versions", tags=["bodies"], openapi_extra=body(**VERSIONS))
async def put_version(request: Request) -> str:
    return request.headers["content-type"]


@router.get("/anything", tags=["bodies"], response_class=Response, responses=responses(_200={"*/*": BYTES}))
def anything():
    return Response(b"\x00\xff", media_type="application/x-of-our-own")


@router.get("/exported", tags=["bodies"], response_class=Response, responses=responses(_200={"application/json": BYTES}))
def exported():
    """Documented as ASP.NET does a file: JSON that isn't."""
    return Response(b"PK\x03\x04", media_type="application/zip")


@router.get("/report", tags=["bodies"], response_class=Response, responses=responses(_200={
    "application/json": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
    "application/pdf": BYTES}))
def report(printed: bool = False):
    return Response(b"%PDF", media_type="application/pdf") if printed else JSONResponse({"id": 1})


# Statuses without content ---------------------------------------------------------------------------------------------
@router.post("/reset", tags=["bodies"], status_code=205, response_class=Response)
def reset():
    return Response(status_code=205)


@router.put("/any-success", tags=["bodies"], response_class=Response, responses={
    "2XX": {"description": "", "content": {"application/json": {"schema": {"type": "string"}}}}})
def any_success(empty: bool = False):
    return Response(status_code=204) if empty else JSONResponse("text", status_code=202)


# Events ---------------------------------------------------------------------------------------------------------------
@router.get("/answer", tags=["events"], response_class=StreamingResponse, responses={200: {"description": "", "content": {
    "text/event-stream": {"itemSchema": {"type": "object", "required": ["data"], "properties": {"data": {
        "type": "string", "contentMediaType": "application/json", "contentSchema": {"$ref": "#/components/schemas/Tick"}}}}}}}})
def answer(n: int = 2):
    def events() -> Iterable[str]:
        for i in range(n):
            yield f'data: {{"n": {i}}}\n\n'
        yield "data: [DONE]\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


# Numbers --------------------------------------------------------------------------------------------------------------
class Amounts(BaseModel):
    unsigned: Annotated[int, Field(json_schema_extra={"format": "uint64"})] = 2**64 - 1
    small: Annotated[int, Field(json_schema_extra={"format": "uint8"})] = 255
    exact: Annotated[Decimal, Field(json_schema_extra={"format": "decimal"})] = Decimal("12345678901234567890.123456789")
    plain: int = 1
    vast: int = 2**70


@router.get("/amounts", tags=["values"])
def amounts(huge: bool = False) -> Amounts:
    """`vast` is larger than any integer type, and so is `plain` where that is asked for."""
    return Amounts(plain=2**70 if huge else 1)


@router.put("/amounts", tags=["values"])
def echo_amounts(amounts: Amounts) -> Amounts:
    return amounts


@router.get("/moment", tags=["values"])
def moment(at: datetime) -> datetime:
    """A point in time that came in a query."""
    return at


@router.get("/wrong", tags=["values"])
def wrong() -> Amounts:
    """Not what it is documented as."""
    return JSONResponse("all is well")


def add_schemas(app: FastAPI) -> None:
    """Adds `SCHEMAS` to the document, as FastAPI's manual says."""

    def document() -> Echo:
        if not app.openapi_schema:
            app.openapi_schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
            app.openapi_schema["components"]["schemas"].update(SCHEMAS)
        return app.openapi_schema

    app.openapi = document
