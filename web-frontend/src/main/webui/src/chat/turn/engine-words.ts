/** The name of an engine as people read it: a model's own name, or ours for the one that is built in. */
export function engineWords(engine: string): string {
  return engine === "built-in" ? "Built-in engine" : engine;
}
