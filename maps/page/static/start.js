// What the file carries of the script as it is: it unpacks the rest, and the map library, and runs them.

import { runBlocks } from "./blocks.js";

runBlocks(["library", "script"]);
