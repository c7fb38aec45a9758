import { type ReactNode, useId } from 'react';

import type { Draft } from './draft';

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The fields of an HTTP-like request. */
export function HttpFields({ draft, onChange }: FieldsProps) {
  const id = useId();
  return (
    <>
      <div className="request-line">
        <div className="field">
          <label htmlFor={id}>Method</label>
          <select
            id={id}
            value={draft.method}
            onChange={({ target: { value: method } }) => {
              onChange({ ...draft, method });
            }}
          >
            {METHODS.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        </div>
        <Line
          label="Path and query"
          value={draft.path}
          onChange={(path) => {
            onChange({ ...draft, path });
          }}
        />
      </div>
      <Lines
        label="Headers"
        help="A line “Name: value” for each."
        rows={2}
        value={draft.headers}
        onChange={(headers) => {
          onChange({ ...draft, headers });
        }}
      />
      <Lines
        label="Body"
        rows={3}
        value={draft.body}
        onChange={(body) => {
          onChange({ ...draft, body });
        }}
      />
    </>
  );
}

/** The fields of an operation: its name and what it is given. */
export function OperationFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <Line
        label="Operation name"
        value={draft.operation}
        onChange={(operation) => {
          onChange({ ...draft, operation });
        }}
      />
      <Lines
        label="Payload"
        help="The guest gets these bytes as they are."
        rows={4}
        value={draft.payload}
        onChange={(payload) => {
          onChange({ ...draft, payload });
        }}
      >
        <label className="inline">
          <input
            type="checkbox"
            checked={draft.isPayloadBase64}
            onChange={({ target: { checked: isPayloadBase64 } }) => {
              onChange({ ...draft, isPayloadBase64 });
            }}
          />
          It is base64
        </label>
      </Lines>
    </>
  );
}

/** The fields of an exported function: its name and its numbers. */
export function ExportFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <Line
        label="Exported function name"
        value={draft.exportName}
        onChange={(exportName) => {
          onChange({ ...draft, exportName });
        }}
      />
      <Lines
        label="Arguments"
        help="A JSON list such as [2, -3]; text for i64, NaN and infinities."
        rows={2}
        value={draft.arguments}
        onChange={(text) => {
          onChange({ ...draft, arguments: text });
        }}
      />
    </>
  );
}

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Line({ label, value, onChange }: TextProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}

interface LinesProps extends TextProps {
  rows: number;
  help?: string;
  children?: ReactNode;
}

function Lines({ label, help, rows, value, onChange, children }: LinesProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        spellCheck={false}
        aria-describedby={help === undefined ? undefined : `${id}help`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {help !== undefined && (
        <span id={`${id}help`} className="quiet">
          {help}
        </span>
      )}
      {children}
    </div>
  );
}
