"""A school: what Django REST framework documents by drf-spectacular. Run by Scripts/servers.

SPLIT=1 in the environment turns COMPONENT_SPLIT_REQUEST on.
"""

import os
import sys
from pathlib import Path
from uuid import uuid4

import django
from django.conf import settings

FOLDER = Path(os.environ["DATA"])
FOLDER.mkdir(parents=True, exist_ok=True)
settings.configure(
    DEBUG=True,
    SECRET_KEY="only for tests",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    MEDIA_ROOT=str(FOLDER / "media"),
    MEDIA_URL="/media/",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(FOLDER / "db.sqlite3")}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "rest_framework.authtoken", "drf_spectacular"],
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.LimitOffsetPagination",
        "PAGE_SIZE": 2,
        "DEFAULT_AUTHENTICATION_CLASSES": [
            "rest_framework.authentication.TokenAuthentication",
            "rest_framework.authentication.BasicAuthentication",
        ],
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    },
    SPECTACULAR_SETTINGS={
        "TITLE": "School",
        "VERSION": "1.0.0",
        "COMPONENT_SPLIT_REQUEST": os.environ.get("SPLIT") == "1",
    },
)
django.setup()

from django.contrib.auth.models import User
from django.db import connection, models
from django.urls import include, path
from drf_spectacular.utils import OpenApiParameter, PolymorphicProxySerializer, extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework import permissions, routers, serializers, views, viewsets
from rest_framework.authtoken.views import obtain_auth_token
from rest_framework.decorators import action
from rest_framework.parsers import FormParser, JSONParser, MultiPartParser
from rest_framework.response import Response


class Teacher(models.Model):
    name = models.CharField(max_length=100)
    born = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "auth"


class Course(models.Model):
    class Subject(models.TextChoices):
        ART = "art", "Art"
        MATHS = "maths-2", "Mathematics"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    title = models.CharField(max_length=100)
    subject = models.CharField(max_length=20, choices=Subject.choices, null=True, blank=True)
    level = models.IntegerField(choices=[(1, "first"), (5, "last")], default=5)
    fee = models.DecimalField(max_digits=8, decimal_places=2)
    created = models.DateTimeField(auto_now_add=True)
    starts = models.TimeField(null=True)
    length = models.DurationField(null=True)
    seats = models.BigIntegerField(default=20)
    syllabus = models.FileField(upload_to="syllabuses", null=True, blank=True)
    notes = models.JSONField(default=dict, blank=True)
    teacher = models.ForeignKey(Teacher, on_delete=models.CASCADE, related_name="courses")

    class Meta:
        app_label = "auth"


class TeacherSerializer(serializers.ModelSerializer):
    class Meta:
        model = Teacher
        fields = "__all__"


class CourseSerializer(serializers.ModelSerializer):
    """`id` and `created` are read-only and required, `pin` is write-only and required, `teacher_detail` has more."""

    teacher_detail = TeacherSerializer(source="teacher", read_only=True)
    pin = serializers.CharField(write_only=True)
    hints = serializers.ListField(child=serializers.CharField(), write_only=True, required=False)

    class Meta:
        model = Course
        fields = "__all__"

    def create(self, data):
        return super().create({key: value for key, value in data.items() if key not in ("pin", "hints")})

    def update(self, course, data):
        return super().update(course, {key: value for key, value in data.items() if key not in ("pin", "hints")})


class Written(serializers.Serializer):
    kind = serializers.CharField()
    pages = serializers.IntegerField()


class Spoken(serializers.Serializer):
    kind = serializers.CharField()
    minutes = serializers.IntegerField(allow_null=True)


class TeacherViewSet(viewsets.ModelViewSet):
    queryset = Teacher.objects.order_by("id")
    serializer_class = TeacherSerializer


class CourseViewSet(viewsets.ModelViewSet):
    queryset = Course.objects.order_by("title")
    serializer_class = CourseSerializer
    parser_classes = [JSONParser, MultiPartParser, FormParser]

    @extend_schema(request=None, responses={204: None})
    @action(detail=True, methods=["post"])
    def archive(self, request, pk=None):
        return Response(status=204)

    @extend_schema(responses={200: CourseSerializer(many=True)}, filters=False)
    @action(detail=False, methods=["get"], pagination_class=None)
    def recent(self, request):
        return Response(self.get_serializer(self.queryset[:3], many=True).data)


EXAM = PolymorphicProxySerializer("Exam", {"written": Written, "spoken": Spoken}, "kind")


class ExamView(views.APIView):
    permission_classes = [permissions.AllowAny]

    @extend_schema(parameters=[OpenApiParameter("kind", str, enum=["written", "spoken"])], responses=EXAM)
    def get(self, request):
        is_written = request.GET.get("kind") == "written"
        return Response({"kind": "written", "pages": 3} if is_written else {"kind": "spoken", "minutes": None})

    @extend_schema(request=EXAM, responses={200: dict})
    def post(self, request):
        return Response(request.data)


router = routers.DefaultRouter()
router.register("teachers", TeacherViewSet)
router.register("courses", CourseViewSet)
urlpatterns = [
    path("api/", include(router.urls)),
    path("api/exam/", ExamView.as_view()),
    path("api/token/", obtain_auth_token),
    path("schema/", SpectacularAPIView.as_view(permission_classes=[permissions.AllowAny], authentication_classes=[])),
]

if __name__ == "__main__":
    from django.core.management import call_command, execute_from_command_line

    call_command("migrate", verbosity=0)
    names = connection.introspection.table_names()
    with connection.schema_editor() as editor:
        for model in (Teacher, Course):
            if model._meta.db_table not in names:
                editor.create_model(model)
    if not User.objects.filter(username="ann").exists():
        User.objects.create_superuser("ann", "ann@example.com", "pw")
    execute_from_command_line(sys.argv)
