"use client";

import { useEffect, useState } from "react";

/** Whether the page's scripts listen yet: false as the server draws it, and until the browser has taken it over. */
export function useListening(): boolean {
  const [isListening, setListening] = useState(false);
  useEffect(() => setListening(true), []);
  return isListening;
}
