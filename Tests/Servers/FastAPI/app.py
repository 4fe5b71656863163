"""A warehouse: everything that FastAPI documents, one construct a route. Run by Scripts/servers."""

from collections.abc import AsyncIterable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, FastAPI, File, Form, Request, Response, UploadFile
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from fastapi.security import (
    APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPAuthorizationCredentials, HTTPBasic, HTTPBasicCredentials, HTTPBearer)
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, Field

import by_hand

app = FastAPI(title="Warehouse", version="1.0.0")

Echo = dict[str, Any]


# Types by direction ---------------------------------------------------------------------------------------------------
class Shelf(BaseModel):
    """A model that says itself what is read and what is written, however deep."""

    id: Annotated[int, Field(json_schema_extra={"readOnly": True})] = 0
    label: str
    code: Annotated[str | None, Field(json_schema_extra={"writeOnly": True})] = None


class Room(BaseModel):
    """Says nothing itself; its shelves do."""

    name: str
    shelves: list[Shelf] = []
    by_label: dict[str, Shelf] = {}


ROOMS: dict[str, Room] = {}


@app.put("/rooms/{name}", tags=["rooms"])
def put_room(name: str, room: Room) -> Room:
    for number, shelf in enumerate(room.shelves, 1):
        shelf.id = number
    ROOMS[name] = room
    return room


@app.get("/rooms/{name}", tags=["rooms"])
def get_room(name: str) -> Room:
    return ROOMS[name]


class Setting(BaseModel):
    """Defaults make a property optional in what is sent and required in what comes."""

    name: str
    level: int = 3
    note: str | None
    tags: list[str] = []


@app.put("/setting", tags=["rooms"])
def put_setting(setting: Setting) -> Setting:
    return setting


# Unions ---------------------------------------------------------------------------------------------------------------
class Circle(BaseModel):
    shape: Literal["circle"] = "circle"
    r: float


class Square(BaseModel):
    shape: Literal["square"] = "square"
    side: float


class Polygon(BaseModel):
    shape: Literal["triangle", "pentagon"]
    sides: list[float]


Shape = Annotated[Circle | Square | Polygon, Field(discriminator="shape")]


class Group(BaseModel):
    kind: Literal["group"] = "group"
    shapes: list[Shape]


class Single(BaseModel):
    kind: Literal["single"] = "single"
    shape: Shape


Drawing = Annotated[Group | Single, Field(discriminator="kind")]


@app.post("/shapes", tags=["shapes"])
def echo_shape(shape: Shape) -> Shape:
    return shape


@app.post("/drawings", tags=["shapes"])
def echo_drawing(drawing: Drawing) -> Drawing:
    return drawing


class ByMail(BaseModel):
    email: str


class ByPhone(BaseModel):
    phone: str


class MayHaveBoth(BaseModel):
    contact: ByMail | ByPhone


@app.post("/contacts", tags=["shapes"])
def echo_contact(contact: Echo) -> MayHaveBoth:
    return JSONResponse(contact)


class Scalars(BaseModel):
    either: int | str
    maybe: int | str | None = None
    one_or_many: int | list[int] = 0
    values: dict[str, bool | int | float | str] = {}


@app.post("/scalars", tags=["shapes"])
def echo_scalars(scalars: Scalars) -> Scalars:
    return scalars


# Numbers, dates, bytes, tuples ----------------------------------------------------------------------------------------
class Color(str, Enum):
    red = "red"
    dark_green = "dark-green"


class Level(IntEnum):
    low = 1
    high = 10


class Measured(BaseModel):
    big: int = 2**53 + 1
    price: Decimal = Decimal("19.90")
    ratio: float = 0.1
    id: UUID = UUID("4cd605e7-afa2-5360-b5b9-c5e9fb5c76f4")
    day: date = date(2024, 2, 29)
    at: datetime = datetime(2024, 1, 2, 3, 4, 5, 678901, tzinfo=timezone.utc)
    naive: datetime = datetime(2024, 1, 2, 3, 4, 5, 678)
    span: timedelta = timedelta(days=1, hours=2)
    pair: tuple[int, str] = (1, "one")
    many: tuple[float, ...] = (1.5, 2)
    triple: tuple[float, float, float] = (1, 2, 3.5)
    color: Color = Color.dark_green
    level: Level = Level.high
    text: bytes = "grüß".encode()
    nothing: None = None
    anything: Any = None


class Packed(BaseModel):
    data: bytes
    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


@app.get("/measured", tags=["values"])
def measured() -> Measured:
    return Measured()


@app.put("/measured", tags=["values"])
def echo_measured(value: Measured) -> Measured:
    return value


@app.post("/text-length", tags=["values"])
def text_length(value: Measured) -> int:
    return len(value.text)


@app.post("/packed", tags=["values"])
def echo_packed(value: Packed) -> Packed:
    return value


@app.get("/seen", tags=["values"])
def seen(request: Request, id: UUID, day: date, color: Annotated[list[Color], "of many"] = [], level: Level = Level.low) -> str:
    """What a query looks like on the wire."""
    return request.url.query


# Bodies, statuses, media types ----------------------------------------------------------------------------------------
BYTES = {"schema": {"type": "string", "format": "binary"}}


@app.put("/raw", tags=["bodies"], openapi_extra={"requestBody": {"required": True, "content": {"application/octet-stream": BYTES}}})
async def put_raw(request: Request) -> Echo:
    body = await request.body()
    return {"type": request.headers.get("content-type"), "size": len(body)}


@app.put("/picture", tags=["bodies"], openapi_extra={"requestBody": {"required": True, "content": {"image/*": BYTES}}})
async def put_picture(request: Request) -> Echo:
    return {"type": request.headers.get("content-type"), "size": len(await request.body())}


@app.get("/picture", tags=["bodies"], response_class=Response, responses={200: {"content": {"image/png": BYTES}}})
def get_picture():
    return Response(bytes(range(256)), media_type="image/png")


@app.get("/latin", tags=["bodies"], response_class=PlainTextResponse)
def latin():
    return Response("grüß".encode("latin-1"), media_type="text/plain; charset=iso-8859-1")


@app.head("/count", tags=["bodies"])
def count():
    return Response(headers={"X-Count": "5"})


@app.delete("/count", tags=["bodies"], status_code=204)
def delete_count():
    return None


@app.get("/unchanged", tags=["bodies"], status_code=304)
def unchanged():
    return Response(status_code=304)


class Problem(BaseModel):
    code: int


@app.get("/busy/{code}", tags=["bodies"], responses={404: {"model": Problem}, "4XX": {"model": Problem}})
def busy(code: int) -> str:
    return JSONResponse({"code": code}, status_code=code)


@app.get("/flaky", tags=["bodies"])
def flaky(n: int = 0) -> str:
    return JSONResponse({"trouble": n}, status_code=503)


@app.post("/form", tags=["bodies"])
def form(name: Annotated[str, Form()], tags: Annotated[list[str], Form()] = [], note: Annotated[str | None, Form()] = None) -> Echo:
    return {"name": name, "tags": tags, "note": note}


@app.post("/upload", tags=["bodies"])
async def upload(file: UploadFile, title: Annotated[str, Form()], more: list[UploadFile] = []) -> Echo:
    return {"name": file.filename, "type": file.content_type, "size": len(await file.read()), "title": title, "more": len(more)}


@app.post("/upload-bytes", tags=["bodies"])
async def upload_bytes(data: Annotated[bytes, File()]) -> int:
    return len(data)


# Events ---------------------------------------------------------------------------------------------------------------
class Tick(BaseModel):
    n: int


@app.get("/ticks", tags=["events"], response_class=EventSourceResponse)
async def ticks(n: int = 3) -> AsyncIterable[Tick]:
    for i in range(n):
        yield Tick(n=i)


@app.get("/chat", tags=["events"], response_class=EventSourceResponse)
async def chat() -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(data={"delta": "hi"}, event="delta", id="0")
    yield ServerSentEvent(raw_data="[DONE]")


@app.get("/lines", tags=["events"])
async def lines(n: int = 3) -> AsyncIterable[Tick]:
    for i in range(n):
        yield Tick(n=i)


# Names ----------------------------------------------------------------------------------------------------------------
admin = APIRouter(prefix="/api/v1/admin", tags=["admin area"])


@admin.get("/users/{user_id}/roles")
def roles(user_id: int) -> list[Color]:
    return [Color.red]


@admin.post("/users/{user_id}:disable")
def disable(user_id: int) -> bool:
    return True


@admin.get("/files/{path:path}")
def file_at(path: str) -> str:
    return path


@admin.get("/reports/{day}.{ext}")
def report(day: date, ext: Literal["csv", "pdf"]) -> str:
    return f"{day} {ext}"


@admin.get("/maps/{map_index}")
def map_at(map_index: int | None) -> str:
    return str(map_index)


app.include_router(admin)


# Credentials ----------------------------------------------------------------------------------------------------------
bearer = HTTPBearer()
basic = HTTPBasic()
key = APIKeyHeader(name="X-Key")


@app.get("/auth/bearer", tags=["auth"])
def by_bearer(credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> str:
    return credentials.credentials


@app.get("/auth/basic", tags=["auth"])
def by_basic(credentials: Annotated[HTTPBasicCredentials, Depends(basic)]) -> str:
    return f"{credentials.username}:{credentials.password}"


@app.get("/auth/key", tags=["auth"])
def by_key(k: Annotated[str, Depends(key)]) -> str:
    return k


@app.get("/auth/query", tags=["auth"])
def by_query(k: Annotated[str, Depends(APIKeyQuery(name="token"))]) -> str:
    return k


@app.get("/auth/cookie", tags=["auth"])
def by_cookie(k: Annotated[str, Depends(APIKeyCookie(name="session"))]) -> str:
    return k


@app.get("/auth/either", tags=["auth"], openapi_extra={"security": [{"HTTPBasic": []}, {"HTTPBearer": []}]})
def by_either(request: Request) -> str:
    """Either scheme; says which one came."""
    return request.headers.get("authorization", "").split(" ")[0]


@app.get("/auth/both", tags=["auth"])
def by_both(k: Annotated[str, Depends(key)], t: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> list[str]:
    return [k, t.credentials]


# Pages ----------------------------------------------------------------------------------------------------------------
class Item(BaseModel):
    id: int
    name: str = Field(examples=["hammer"])


class ItemPage(BaseModel):
    items: list[Item]
    total: int


class Search(BaseModel):
    offset: int = 0
    limit: int = 2


ITEMS = [Item(id=n, name=f"item {n}") for n in range(1, 6)]


@app.post("/items/search", tags=["items"])
def search(search: Search) -> ItemPage:
    """The numbers of the page are in the body."""
    return ItemPage(items=ITEMS[search.offset : search.offset + search.limit], total=len(ITEMS))


@app.get("/items", tags=["items"])
def list_items(page: int = 1) -> ItemPage:
    return ItemPage(items=ITEMS[(page - 1) * 2 : page * 2], total=len(ITEMS))


@app.get("/items/{item_id}", tags=["items"], responses={404: {"model": Problem}})
def get_item(item_id: int) -> Item:
    found = [item for item in ITEMS if item.id == item_id]
    return found[0] if found else JSONResponse({"code": 404}, status_code=404)


@app.get("/undocumented", tags=["items"])
def undocumented():
    """No model: the document says nothing of what comes."""
    return {"id": 7, "name": "seven"}


app.include_router(by_hand.router)
by_hand.add_schemas(app)
