// How far Lua walks back to name the culprit of an error. It goes from the register at fault to the instruction that set it,
// from there to the register that this one read, and so on (`getobjname` and `findsetreg` in ldebug.c, the same in 5.4.0 to
// 5.4.8): `a.b.c` is two steps, `a[b]` walks along both. Each step takes a frame of the C stack, and time as long as the
// function, which is gone through from its beginning.
#include "bytecode.h"

// Where a step can begin, or end: the opcodes of lopcodes.h, the same in 5.4.0 to 5.4.8.
enum { OP_MOVE = 0, OP_GETTABLE = 12, OP_GETI = 13, OP_GETFIELD = 14, OP_SELF = 20 };

// No rule comes near either.
#define MAXIMUM_STEPS 100
#define MAXIMUM_WORK 1000000  // instructions and locals gone through, all steps of one walk together: 2 ms

/// Whether the operation sets register A, and nothing but what it reads tells what it holds from then on: where `luaP_opmodes`
/// (lopcodes.c) says so. For the others the bits of A mean something else, as in the second word of a table constructor;
/// and of an operation that Lua 5.4 does not have, nothing is known: neither ends a chain.
static bool sets_a(uint32_t operation) {
  static const struct {
    uint8_t first, last;
  } setters[] = {
      {0, 9},    // MOVE to GETUPVAL
      {11, 14},  // GETTABUP to GETFIELD
      {19, 45},  // NEWTABLE, SELF and arithmetic, to SHR
      {49, 53},  // UNM to CONCAT
      {67, 69},  // TESTSET, CALL, TAILCALL
      {73, 74},  // FORLOOP, FORPREP
      {77, 77},  // TFORLOOP
      {79, 81},  // CLOSURE, VARARG, VARARGPREP
  };
  for (size_t i = 0; i < sizeof setters / sizeof *setters; i++) {
    if (operation >= setters[i].first && operation <= setters[i].last) return true;
  }
  return false;
}

/// Adds up, for the value in each register, the instructions that Lua would look at to name it. Where a jump lies between,
/// Lua gives up, and a call sets registers above A as well: so this is at worst too much.
clh_chain clh_longest_chain(const uint8_t *code, size_t count) {
  int32_t behind[256] = {0};
  clh_chain longest = {0, -1};
  for (size_t place = 0; place < count; place++) {
    uint32_t instruction = clh_instruction_at(code, place), operation = instruction & 0x7f;
    uint32_t a = instruction >> 7 & 0xff, b = instruction >> 16 & 0xff, c = instruction >> 24;
    if (!sets_a(operation)) continue;
    bool is_key_in_register = operation == OP_GETTABLE || (operation == OP_SELF && !(instruction & 1 << 15));
    bool is_step = (operation == OP_MOVE && b < a) || operation == OP_GETTABLE || operation == OP_GETI
                   || operation == OP_GETFIELD || operation == OP_SELF;
    behind[a] = is_step ? behind[b] + (is_key_in_register ? behind[c] : 0) + 1 : 0;
    if (behind[a] > MAXIMUM_STEPS) behind[a] = MAXIMUM_STEPS + 1;
    if (behind[a] > longest.steps) longest = (clh_chain){behind[a], (int32_t)place};
  }
  return longest;
}

int32_t clh_most_steps(size_t instructions, size_t locals) {
  size_t most = MAXIMUM_WORK / (instructions + locals + 1);
  return most < MAXIMUM_STEPS ? (int32_t)most : MAXIMUM_STEPS;
}
