// One file for all, so that the last tests can look at what the others did.
import './capabilities/surroundings.mjs';
import './capabilities/synchronization.mjs';
import './capabilities/navigation.mjs';
import './capabilities/renaming.mjs';
import './capabilities/colours.mjs';
import './capabilities/formatting.mjs';
import './capabilities/structure.mjs';
import './capabilities/tests.mjs';
import './capabilities/actions.mjs';
import './capabilities/completion.mjs';
import './capabilities/other-clients.mjs';
import './promises.mjs';
import './types.mjs';
