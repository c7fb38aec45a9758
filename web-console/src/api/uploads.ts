import { signOut, token } from '../session/session';
import type { StoredModule } from './modules';
import { Away, Refusal } from './refusal';
import type { Schemas } from './types';

export type Check = Schemas['Check'];
export type Explanation = Schemas['Explanation'];
export type Verdict = Schemas['Verdict'];

/** How much of a file has been sent, from 0 to 1. */
export type Progress = (share: number) => void;

/** What an upload would meet; nothing is stored. */
export function verifyModule(ns: string, file: Blob, progress: Progress): Promise<Verdict> {
  return send<Verdict>(`${modulesPath(ns)}/verify`, file, progress);
}

/** Stores a module; the same bytes again change nothing. */
export function uploadModule(ns: string, file: Blob, progress: Progress): Promise<StoredModule> {
  return send<StoredModule>(modulesPath(ns), file, progress);
}

export function modulesPath(ns: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(ns)}/modules`;
}

/** Sends by XMLHttpRequest, since fetch does not tell how much it has sent. */
function send<T>(path: string, file: Blob, progress: Progress): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Authorization', `Bearer ${token() ?? ''}`);
    request.setRequestHeader('Content-Type', 'application/wasm');
    request.upload.onprogress = ({ loaded, total }) => {
      progress(total === 0 ? 0 : loaded / total);
    };
    request.onerror = () => {
      reject(new Away(new Error('no answer')));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
      } else {
        reject(refused(request.status, request.responseText));
      }
    };
    request.send(file);
  });
}

function refused(status: number, text: string): Refusal | Away {
  if (status === 401) {
    signOut();
  }
  try {
    return new Refusal(status, JSON.parse(text) as Schemas['Problem']);
  } catch {
    return new Away(new Error(`answer ${status}`));
  }
}
