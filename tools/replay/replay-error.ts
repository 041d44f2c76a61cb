/** Why there is nothing to replay, in one plain sentence for whoever started it. */
export class ReplayError extends Error {}
