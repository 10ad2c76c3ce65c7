"use client";

import { useEffect } from "react";

/**
 * Tells the page around an embed how high all of it is, whenever that changes: the rest of the matrix that lies beyond
 * its own scrolling included, so that a frame of that height needs none. Draws nothing, and is missed by nobody.
 */
export function TellHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    const [main, matrix] = [document.querySelector(".embed"), document.querySelector(".embed .mxr")];
    if (!(main instanceof HTMLElement) || matrix === null) return;
    const content = matrix.firstElementChild ?? matrix;
    let told = 0;
    const tell = () => {
      const beside = [...main.children].filter((child) => child !== matrix && !child.contains(matrix));
      const others = beside.reduce((sum, child) => sum + child.getBoundingClientRect().height, 0);
      const scrollbar = matrix instanceof HTMLElement ? matrix.offsetHeight - matrix.clientHeight : 0;
      const height = Math.ceil(others + content.getBoundingClientRect().height + scrollbar);
      if (height === told) return;
      told = height;
      window.parent.postMessage({ type: "parallax:height", height }, "*");
    };
    const observer = new ResizeObserver(tell);
    for (const element of [main, content]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return null;
}
