/** The fingerprint of the model that this release assembles. */

/**
 * A build that comes out otherwise fails. Whoever changes what is assembled puts the new value here, and with it every
 * index made with the old model is refused, as it must be.
 */
export const MINILM_FINGERPRINT = '7d84faada09dc28a2af132c5c055cbdb262c810409d118eba2a64f5b7217c779';
