"""Connected components by Splink, on whatever database it is given."""

from __future__ import annotations

import logging
from typing import Any

#: Named after its first node, a part has one name on every engine.
_PARTS = "SELECT id, MIN(id) OVER (PARTITION BY cluster_id) AS part FROM {found}"


def parts(api: Any, nodes: str, edges: str) -> str:
    """Return a query that gives `id, part` of the tables `nodes` (`id`) and `edges` (`one, other`)."""
    from splink.clustering import cluster_pairwise_predictions_at_threshold
    from splink.internals.exceptions import SplinkException

    for package in ("splink", "sqlglot"):
        logging.getLogger(package).setLevel(logging.ERROR)
    try:
        found = cluster_pairwise_predictions_at_threshold(nodes, edges, api, "id", "one", "other")
    except SplinkException as error:  # what the database said is what the reader can mend
        raise error.__cause__ or error from None
    return _PARTS.format(found=found.physical_name)
