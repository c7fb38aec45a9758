import { Choice } from '../../parts/Choice';
import { TextLine, TextLines } from '../../parts/Text';
import type { Draft } from './draft';

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The fields of an HTTP-like request. */
export function HttpFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <div className="request-line">
        <Choice
          label="Method"
          options={METHODS}
          value={draft.method}
          onChange={(method) => {
            onChange({ ...draft, method });
          }}
        />
        <TextLine
          label="Path and query"
          value={draft.path}
          onChange={(path) => {
            onChange({ ...draft, path });
          }}
        />
      </div>
      <TextLines
        label="Headers"
        hint="A line “Name: value” for each."
        rows={2}
        value={draft.headers}
        onChange={(headers) => {
          onChange({ ...draft, headers });
        }}
      />
      <TextLines
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
      <TextLine
        label="Operation name"
        value={draft.operation}
        onChange={(operation) => {
          onChange({ ...draft, operation });
        }}
      />
      <TextLines
        label="Payload"
        hint="The guest gets these bytes as they are."
        rows={4}
        value={draft.payload}
        onChange={(payload) => {
          onChange({ ...draft, payload });
        }}
      />
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
    </>
  );
}

/** The fields of an exported function: its name and its numbers. */
export function ExportFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <TextLine
        label="Exported function name"
        value={draft.exportName}
        onChange={(exportName) => {
          onChange({ ...draft, exportName });
        }}
      />
      <TextLines
        label="Arguments"
        hint="A JSON list such as [2, -3]; text for i64, NaN and infinities."
        rows={2}
        value={draft.arguments}
        onChange={(text) => {
          onChange({ ...draft, arguments: text });
        }}
      />
    </>
  );
}
