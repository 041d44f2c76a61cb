/** Why the program cannot start, in one plain sentence for whoever started it. */
export class StartupError extends Error {}
