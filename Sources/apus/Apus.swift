import ArgumentParser

@main
struct Apus: ParsableCommand {}
