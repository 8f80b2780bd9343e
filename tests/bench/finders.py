"""Finds variants of sentences, each way in a process of its own: what `matching.py` measures.

    python tests/bench/finders.py NAME SENTENCES LEAST FOUND

SENTENCES is JSON, a list of pairs: the article and the words of each sentence. FOUND is written: the time
from the words to the pairs, that of all cores together, the memory of the process at its peak, and the
pairs with their scores. What is imported, and read in for the first few sentences, is not timed. This file
runs where samestory is not installed, too: nothing but the standard library is imported before it is known
what is asked for.
"""

# mypy: disable-error-code="import-not-found, import-untyped, no-any-return"

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

#: The article and the words of a sentence.
Sentence = tuple[str, str]
#: Two sentences, by their places, and how alike they are.
Found = tuple[int, int, float]

#: What is not timed: so many sentences.
_FIRST = 200
#: A sentence is held against so many others at most, by whoever has such a bound; itself is one of them.
_MOST = 21
#: So many rows of the matrix of `cdist` are held at once.
_ROWS = 500


def samestory(sentences: Sequence[Sentence], least: float) -> list[Found]:
    """Terms, candidates and scores of `samestory.align`, with nothing but words to go by."""
    from samestory.align import claims, terms
    from samestory.align.material import Material
    from samestory.align.passages import Unit
    from samestory.align.stories import Stories
    from samestory.align.weights import Weights
    from samestory.model import Passage
    from samestory.settings import BALANCED
    from samestory.text import fold, words

    read, none = terms.reader({}), frozenset[str]()
    units = [
        Unit(
            passage=Passage(article=article, start=0, end=len(text), line=1, text=text),
            sentence=0,
            events=none,
            listed=none,
            terms=frozenset(row := read(text)),
            named=none,
            phrases=frozenset(pairwise(row)),
            words=fold(" ".join(one.group() for one in words(text.replace("-", " ")))),
            values=frozenset(),
        )
        for article, text in sentences
    ]
    settings = BALANCED.shifted(least).rows
    settings = type(settings)(join=settings.join, plausible=settings.join, doubt=settings.join)
    given = Material(
        told=(), sentences=units, utterances=(), terms=read, stories=Stories({}, BALANCED.stories)
    )
    found = claims.Scored(given, frozenset(), Weights(units), settings)
    return [(left, right, score) for (left, right), score in found.matches.items()]


def string_grouper(sentences: Sequence[Sentence], least: float) -> list[Found]:
    """Match as its manual says, with the vectors that it makes by default: of three characters."""
    import pandas as pd
    from string_grouper import match_strings

    texts = pd.Series([text for _, text in sentences])
    found = match_strings(texts, min_similarity=least, max_n_matches=_MOST)
    columns = (found.left_index.tolist(), found.right_index.tolist(), found.similarity.tolist())
    return [one for one in zip(*columns, strict=True) if one[0] < one[1]]


def cdist(sentences: Sequence[Sentence], least: float) -> list[Found]:
    """Hold all against all, on all cores, in blocks that memory holds."""
    import numpy as np
    from rapidfuzz import fuzz, process, utils

    texts, found = [utils.default_process(text) for _, text in sentences], list[Found]()
    for start in range(0, len(texts), _ROWS):
        scores = process.cdist(
            texts[start : start + _ROWS],
            texts[start:],
            scorer=fuzz.token_set_ratio,
            score_cutoff=100 * least,
            workers=-1,
            dtype=np.float32,
        )
        rows, columns = np.nonzero(np.triu(scores, 1))
        alike = scores[rows, columns] / 100
        found += zip((rows + start).tolist(), (columns + start).tolist(), alike.tolist(), strict=True)
    return found


def tfidf(sentences: Sequence[Sentence], least: float) -> list[Found]:
    """Multiply the vectors of words, the best of each row kept, on all cores."""
    import os

    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    vectors = TfidfVectorizer(dtype=np.float32, sublinear_tf=True).fit_transform(
        [text for _, text in sentences]
    )
    cores = os.cpu_count()
    found = sp_matmul_topn(vectors, vectors.T.tocsr(), top_n=_MOST, threshold=least, n_threads=cores).tocoo()
    columns = (found.row.tolist(), found.col.tolist(), found.data.tolist())
    return [
        (min(one, other), max(one, other), score)
        for one, other, score in zip(*columns, strict=True)
        if one != other
    ]


FINDERS: Mapping[str, Callable[[Sequence[Sentence], float], list[Found]]] = {
    "samestory": samestory,
    "string_grouper": string_grouper,
    "cdist": cdist,
    "tfidf": tfidf,
}


def main(name: str, sentences: str, least: str, out: str) -> None:
    """Find the variants, and write what came of it."""
    given = [(article, text) for article, text in json.loads(Path(sentences).read_text(encoding="utf-8"))]
    find = FINDERS[name]
    find(given[:_FIRST], float(least))
    start, busy = time.perf_counter(), time.process_time()
    found = find(given, float(least))
    seconds, cpu = time.perf_counter() - start, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    across = list(_across(given, found))
    run = {"seconds": seconds, "cpu": cpu, "peak": peak, "pairs": across}
    Path(out).write_text(json.dumps(run), encoding="utf-8")


def _across(given: Sequence[Sentence], found: Sequence[Found]) -> Iterator[Found]:
    """Yield the pairs of two articles, each once."""
    best = {(left, right): score for left, right, score in found if given[left][0] != given[right][0]}
    yield from ((left, right, score) for (left, right), score in best.items())


if __name__ == "__main__":
    main(*sys.argv[1:])
