/** A part of the console could not be loaded: the platform is away, or it has another build of the console. */
export class NotLoaded extends Error {
  constructor(cause: unknown) {
    super('A part of the console could not be loaded.', { cause });
  }
}

/** Loads a part of the console when it is wanted; what fails is told from what fails in the part. */
export function loading<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await load();
    } catch (cause) {
      throw new NotLoaded(cause);
    }
  };
}
