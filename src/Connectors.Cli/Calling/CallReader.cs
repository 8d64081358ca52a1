using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Calling;

/// <summary>Parses the arguments and runs the command, or reports what is wrong with them.</summary>
internal sealed class CallReader
{
    // An argument that begins with @ is a file of that name, not a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private readonly ParseResult _call;

    private CallReader(ParseResult call) => _call = call;

    public static CallReader Read(Command root, IReadOnlyList<string> args) => new(root.Parse(args, Parsing));

    /// <returns>The exit code.</returns>
    public int Run(Terminal terminal)
    {
        if (_call.Action is ParseErrorAction mistakes) return Refuse(terminal, Words(mistakes));
        if (_call.Action is not HelpWithExamples && UnknownOption() is { } option)
            return Refuse(terminal, $"Unknown option '{option}'. For a file of that name, use ./{option}");
        return _call.Invoke(Streams(terminal.Output, terminal.Error));
    }

    // The parser hands words that look like options to an argument that takes any number of words.
    private string? UnknownOption() => _call.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
        .Select(token => token.Value)
        .FirstOrDefault();

    private int Refuse(Terminal terminal, string mistakes)
    {
        terminal.Error.WriteLine(Visible.Lines(mistakes));
        terminal.Error.WriteLine($"See: {CommandPath()} --help");
        return ExitCode.CallAtFault;
    }

    // The parser knows what was meant by a misspelt command, and would say so on standard output.
    private string Words(ParseErrorAction mistakes)
    {
        using var faults = new StringWriter();
        using var suggestions = new StringWriter();
        mistakes.ShowHelp = false;
        _call.Invoke(Streams(suggestions, faults));
        return string.Join('\n', new[] { faults, suggestions }.Select(words => words.ToString().Trim()).Where(words => words.Length > 0));
    }

    private string CommandPath()
    {
        var names = new Stack<string>();
        for (SymbolResult? result = _call.CommandResult; result is CommandResult command; result = command.Parent)
            names.Push(command.Command.Name);
        return string.Join(' ', names);
    }

    private static InvocationConfiguration Streams(TextWriter output, TextWriter error) =>
        new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
}
