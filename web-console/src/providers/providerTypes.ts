/** How a field of a configuration is asked for. */
export type FieldKind = 'text' | 'number' | 'flag' | 'list' | 'long' | 'secret';

export interface ConfigField {
  name: string;
  kind: FieldKind;
  isRequired?: boolean;
  hint: string;
}

export interface ProviderType {
  name: string;
  /** Any contract if it is left out. */
  contract?: string;
  /** What becomes of what it holds when it is swapped or removed. */
  data: string;
  fields: ConfigField[];
}

const TIMEOUT: ConfigField = {
  name: 'timeout',
  kind: 'text',
  hint: 'Of a call, such as PT2S, which it is unless said.',
};
const CONNECTIONS: ConfigField = {
  name: 'maxConnections',
  kind: 'number',
  hint: 'Connections at once, and so calls; 16 unless said.',
};
const PASSWORD: ConfigField = { name: 'password', kind: 'secret', hint: 'Written, and never shown again.' };
const OUTSIDE = 'What the server outside holds stays there.';

/** The types that the platform has, and what each is configured by. A test holds them against its records. */
export const TYPES: ProviderType[] = [
  {
    name: 'memory',
    contract: 'wascc:keyvalue',
    data: 'It holds its data in memory: that is gone with it.',
    fields: [
      { name: 'maxBytes', kind: 'number', hint: 'What it holds at most; 67108864 unless said.' },
      { name: 'maxKeys', kind: 'number', hint: 'Keys at most; 100000 unless said.' },
    ],
  },
  {
    name: 'redis',
    contract: 'wascc:keyvalue',
    data: OUTSIDE,
    fields: [
      {
        name: 'url',
        kind: 'text',
        isRequired: true,
        hint: 'redis://user@host:port/db, or rediss:// for TLS; no password in it.',
      },
      PASSWORD,
      TIMEOUT,
      CONNECTIONS,
    ],
  },
  {
    name: 'postgres',
    contract: 'wascc:keyvalue',
    data: OUTSIDE,
    fields: [
      {
        name: 'url',
        kind: 'text',
        isRequired: true,
        hint: 'postgresql://host:port/database, with ?sslmode=verify-full for TLS.',
      },
      { name: 'username', kind: 'text', isRequired: true, hint: 'Who logs in.' },
      { ...PASSWORD, isRequired: true },
      TIMEOUT,
      CONNECTIONS,
    ],
  },
  {
    name: 'local',
    contract: 'wascc:messaging',
    data: 'Messages that wait in it are lost with it.',
    fields: [],
  },
  {
    name: 'nats',
    contract: 'wascc:messaging',
    data: 'What the servers outside hold stays there.',
    fields: [
      { name: 'urls', kind: 'list', isRequired: true, hint: 'nats://host:port or tls://…, one a line.' },
      { name: 'username', kind: 'text', hint: 'With a password; or a token, or credentials, or none.' },
      PASSWORD,
      { name: 'token', kind: 'secret', hint: 'In place of a username.' },
      { name: 'credentials', kind: 'secret', hint: 'The text of a .creds file, in place of a username.' },
      { name: 'name', kind: 'text', hint: 'What the server shows for the connection.' },
      { ...TIMEOUT, hint: 'Of each exchange with the server; PT2S unless said.' },
    ],
  },
  {
    name: 'files',
    contract: 'wascc:blobstore',
    data: 'Objects stay in their folder; a provider with the same root has them again.',
    fields: [
      { name: 'root', kind: 'text', hint: 'The folder’s name; the provider’s own unless said.' },
      {
        name: 'maxObjectBytes',
        kind: 'number',
        hint: 'Of one object; what the platform allows unless said.',
      },
      { name: 'maxBytes', kind: 'number', hint: 'Of all of them; what the platform allows unless said.' },
      {
        name: 'uploadIdle',
        kind: 'text',
        hint: 'After which an upload without chunks is given up, as PT10M.',
      },
    ],
  },
  {
    name: 'http',
    contract: 'wascc:http_client',
    data: 'It holds no data.',
    fields: [
      {
        name: 'allow',
        kind: 'list',
        isRequired: true,
        hint: 'Which hosts guests may reach, one a line: example.com, *.example.com, 10.0.0.0/8, host:port.',
      },
      { name: 'allowPlainHttp', kind: 'flag', hint: 'Allow http: beside https:.' },
      {
        name: 'caCertificates',
        kind: 'long',
        hint: 'PEM of authorities that are trusted in place of the system’s.',
      },
      { name: 'maxResponseBytes', kind: 'number', hint: 'Of a body that comes back.' },
      { ...TIMEOUT, hint: 'Of a whole call, such as PT10S.' },
      { name: 'connectTimeout', kind: 'text', hint: 'Of the connection alone, such as PT2S.' },
      { name: 'maxConnections', kind: 'number', hint: 'Calls at once.' },
    ],
  },
  {
    name: 'function',
    data: 'What the function holds elsewhere stays there.',
    fields: [
      {
        name: 'function',
        kind: 'text',
        isRequired: true,
        hint: 'A function of this namespace whose claims say that it provides the contract.',
      },
    ],
  },
];

/** The contracts that the platform has types of its own for. */
export const CONTRACTS = [...new Set(TYPES.flatMap(({ contract }) => contract ?? []))];

export function typesFor(contract: string): ProviderType[] {
  return TYPES.filter((type) => type.contract === undefined || type.contract === contract);
}

/** What is known of a type; a platform that is newer than the console may have others. */
export function typeOf(contract: string, name: string): ProviderType | undefined {
  return typesFor(contract).find((type) => type.name === name);
}
