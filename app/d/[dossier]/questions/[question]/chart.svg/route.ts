import { liveChart, type QuestionParams } from "#app/live-chart.ts";

/** A question's chart as SVG. */
export function GET(request: Request, context: QuestionParams): Promise<Response> {
  return liveChart(request, context, "svg");
}
