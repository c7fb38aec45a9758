package dev.slipway;

/** What a {@link DatabaseProxy} does to a commit, so that its sender cannot know its outcome. */
enum LostCommit {
  NONE,
  /** The server never sees it. */
  REQUEST,
  /** The server carries it out, and its answer never arrives. */
  ANSWER,
  /** The same, and the database cannot be reached from then on. */
  ANSWER_AND_DATABASE
}
