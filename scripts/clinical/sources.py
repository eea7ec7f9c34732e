"""The lists of sources of all tables, merged; two citations for one id are an error."""

from . import toml
from .markdown import Trouble


def convert(documents):
    """File name -> text."""
    merged = {}
    for document in documents:
        for source_id, citation in document.sources().items():
            if merged.setdefault(source_id, citation) != citation:
                raise Trouble(f"{document.name}: source {source_id} is cited differently elsewhere")
    file = toml.File()
    for source_id in sorted(merged):
        file.item("sources")
        file.fields(id=source_id, citation=merged[source_id])
    return {"sources.toml": file.done()}
