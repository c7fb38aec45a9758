import type { ConfigField } from './providerTypes';

export type Config = Record<string, unknown>;

/** What is typed into the fields of a type; a secret begins empty and is kept then. */
export interface Draft {
  values: Record<string, string>;
  /** Secrets that are to be taken out. */
  removed: string[];
}

export const EMPTY_DRAFT: Draft = { values: {}, removed: [] };

/** What the fields begin with. */
export function draftOf(fields: ConfigField[], config: Config): Draft {
  const values = fields
    .filter(({ name, kind }) => kind !== 'secret' && config[name] !== undefined)
    .map(({ name }) => [name, asText(config[name])] as const);
  return { values: Object.fromEntries(values), removed: [] };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(String).join('\n');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The configuration as the platform takes it. What does not fit it is sent as it is: it says what is wrong. */
export function configOf(fields: ConfigField[], { values, removed }: Draft): Config {
  const config: Config = {};
  for (const { name, kind } of fields) {
    const text = kind === 'secret' ? (values[name] ?? '') : (values[name] ?? '').trim();
    if (kind === 'secret' && removed.includes(name)) {
      config[name] = null;
    } else if (text !== '') {
      config[name] = parsed(kind, text);
    }
  }
  return config;
}

function parsed(kind: ConfigField['kind'], text: string): unknown {
  switch (kind) {
    case 'number':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'flag':
      return text === 'true';
    case 'list':
      return text.split(/[\n,]/).flatMap((each) => each.trim() || []);
    default:
      return text;
  }
}

/** Whether the platform has a secret there, which it never shows. */
export function isSet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'set' in value && value.set === true;
}

/** The configuration with a word in place of each secret, for what is shown. */
export function withoutSecrets(fields: ConfigField[], config: Config): Config {
  const secrets = new Set(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) =>
      secrets.has(name) && value !== null ? [name, `<${name}>`] : [name, value],
    ),
  );
}

/**
 * The same as options of the command, which reads secrets from files.
 *
 * @param before what the command begins with: the configuration that there is, if the type stays
 */
export function optionsOf(fields: ConfigField[], config: Config, before: Config): string[] {
  const removesSecret = Object.values(config).includes(null);
  if (removesSecret) {
    return ['--config', 'config.json'];
  }
  const isSecret = (name: string) => fields.some((field) => field.name === name && field.kind === 'secret');
  const set = Object.entries(config)
    .filter(([name, value]) => isSecret(name) || JSON.stringify(value) !== JSON.stringify(before[name]))
    .flatMap(([name, value]) =>
      isSecret(name) ? ['--secret', `${name}=${name}.secret`] : ['--set', `${name}=${setting(value)}`],
    );
  const unset = Object.keys(before)
    .filter((name) => !isSecret(name) && !(name in config))
    .flatMap((name) => ['--set', `${name}=null`]);
  return [...set, ...unset];
}

/** A value as the command reads it back: text that reads as JSON is quoted. */
function setting(value: unknown): string {
  if (typeof value !== 'string') {
    return JSON.stringify(value);
  }
  try {
    JSON.parse(value);
    return JSON.stringify(value);
  } catch {
    return value;
  }
}
