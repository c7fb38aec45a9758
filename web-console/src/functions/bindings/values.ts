const LINE = /^([A-Za-z_][\w.-]*)=(.*)$/;

/** Values as people write them: a line NAME=VALUE for each. */
export function parseValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const match = LINE.exec(line.trim());
    if (match?.[1] === undefined) {
      throw new Error(`“${line}” is no line NAME=VALUE.`);
    }
    values[match[1]] = match[2] ?? '';
  }
  return values;
}

export function valueLines(values: Record<string, string>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}
