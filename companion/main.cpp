#include "cli/cli.hpp"

int main(int argc, char** argv) { return rtp::run_command_line(argc, argv); }
