import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

/** The fonts of pictures, as files of npm packages: pictures look the same whatever the machine has. */
const FONTS = [
  "inter/400Regular/Inter_400Regular.ttf",
  "inter/600SemiBold/Inter_600SemiBold.ttf",
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
].map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`)));

// Run by Node itself in a thread of its own, one for each picture (draw-picture.ts): answers SVG with PNG.
const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: "Inter" };
const svg: string = workerData;
const image = new Resvg(svg, { font, logLevel: "off" }).render();
parentPort?.postMessage(new Uint8Array(image.asPng()));
