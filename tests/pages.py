"""Pages that are reports, as trees: what tests of the HTML look into."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from conftest import CORPUS, corpus_text

VOID = {"br", "hr", "input", "link", "meta", "wbr"}
REAL = sorted(
    str(CORPUS / f"{name}.txt") for name in ("bkpsdm-balangan-2023", "kecamatan-awayan-2023", "setda-tapin-2020")
)
MARKED = str(CORPUS / "contoh-laporan-semester.txt")


class Node:
    """An element with its attributes, children and text."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Node | str] = []

    def all(self, tag: str | None = None, **attributes: str) -> list["Node"]:
        """The elements below of this tag with these attributes (``class_`` is one class among others)."""
        found: list[Node] = []
        for child in self.children:
            if isinstance(child, Node):
                if (tag is None or child.tag == tag) and all(
                    child.has(key, value) for key, value in attributes.items()
                ):
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def has(self, key: str, value: str) -> bool:
        if key == "class_":
            return value in self.attributes.get("class", "").split()
        return self.attributes.get(key) == value

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class Tree(HTMLParser):
    """Reads a page and refuses tags that are not closed where they were opened."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {}, None)
        self.current = self.root
        self.feed(page)
        self.close()
        assert self.current is self.root, f"<{self.current.tag}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs}, self.current)
        assert len(node.attributes) == len(attrs), f"<{tag}> has an attribute twice"
        self.current.children.append(node)
        if tag not in VOID:
            self.current = node

    def handle_endtag(self, tag: str) -> None:
        assert self.current.tag == tag, f"</{tag}> closes <{self.current.tag}>"
        assert self.current.parent is not None
        self.current = self.current.parent

    def handle_data(self, data: str) -> None:
        self.current.children.append(data)


def own_text(name: str, old: str, new: str, folder: Path) -> str:
    """A file of the corpus with a change, in a folder of the test."""
    text = corpus_text(name)
    assert old in text
    path = folder / f"{name}.txt"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return str(path)


def ids(root: Node) -> Counter[str]:
    return Counter(node.attributes["id"] for node in root.all() if "id" in node.attributes)
