/** The fingerprints of the two graphs of the model that this release assembles. */

/**
 * A build that comes out otherwise fails. Whoever changes what is assembled puts the new value here, and with it every
 * index made with the old model is refused, as it must be.
 */
export const MINILM_FINGERPRINT = '7d84faada09dc28a2af132c5c055cbdb262c810409d118eba2a64f5b7217c779';

/**
 * SHA-256 of the file of the exact graph, which is not part of the model's fingerprint: indexes hold vectors of the
 * fast graph, and stay valid where only the exact one changes.
 */
export const MINILM_EXACT_SHA256 = '8bf10dae1ed46f9d2040cf118a49f47a70ae4a6e73a2642c47f5f5d5eee8a211';
