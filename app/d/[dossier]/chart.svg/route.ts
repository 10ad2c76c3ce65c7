import { liveViewChart } from "#app/view-chart.ts";

/** A chart of what a view shows of a dossier, as SVG. */
export function GET(
  request: Request,
  context: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  return liveViewChart(request, context, "svg");
}
