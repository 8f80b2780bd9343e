// What cannot be read, as strings: words that a line breaks within, and text that is cut off or leaves the window.
() => {
  const found = new Set();
  const width = document.documentElement.clientWidth;
  const told = (why, element, text) => found.add(`${why}: ${element.tagName}.${element.className}: ${text}`);
  const unseen = (element) => {
    for (let one = element; one; one = one.parentElement) if (/inset/.test(getComputedStyle(one).clipPath)) return true;
    return false;
  };
  const scrolls = (element) => {
    if (element.closest("caption")) return null;
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(one).overflowX)) return one;
    }
    return null;
  };
  const cut = (element, box) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (/hidden|clip/.test(getComputedStyle(one).overflowX)) {
        const frame = one.getBoundingClientRect();
        if (box.right > frame.right + 1 || box.left < frame.left - 1) return true;
      }
    }
    return false;
  };
  let seen = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const element = node.parentElement;
    if (element.closest("svg, style, .skip, select") || unseen(element) || !element.checkVisibility()) continue;
    const frame = scrolls(element);
    for (const word of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width && box.height);
      if (!boxes.length) continue;
      seen += 1;
      const lines = new Set(boxes.map((box) => Math.round(box.top)));
      if (lines.size > 1 && /^[\p{L}\p{N}]{1,12}[.,:;]?$/u.test(word[0])) told("broken", element, word[0]);
      for (const box of boxes) {
        const right = frame ? frame.getBoundingClientRect().left + frame.scrollWidth : width;
        if (box.left < -1 || box.right > right + 1) told("outside", element, word[0]);
        if (cut(element, box)) told("cut", element, word[0]);
      }
    }
  }
  return { seen, found: [...found] };
}
