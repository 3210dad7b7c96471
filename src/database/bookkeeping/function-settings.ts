/** What every bookkeeping function fixes for itself, so that no session setting of its caller can change what it does. */

/** Names resolve in the system's catalog alone, unless their schema is written out. */
export const FIXED_PATH = "set search_path = pg_catalog, pg_temp";

/** For functions that make text of values: the same bytes whatever the caller's settings; no row hidden by a policy. */
export const FIXED_TEXT = `${FIXED_PATH} set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'iso_8601'
  set extra_float_digits = 1 set bytea_output = 'hex' set row_security = off`;
