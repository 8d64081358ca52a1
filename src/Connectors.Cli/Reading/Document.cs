using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.OpenApi;

namespace Connectors.Cli.Reading;

/// <summary>What became of one file of a call.</summary>
/// <param name="File">The file as the call names it.</param>
internal abstract record Document(string File)
{
    /// <summary>What the file alone would make the tool exit with.</summary>
    public abstract int ExitCode { get; }

    /// <summary>It holds a definition.</summary>
    /// <param name="File">The file as the call names it.</param>
    /// <param name="Definition">What it says.</param>
    /// <param name="Report">The report of an import; empty for a file that is a definition.</param>
    public sealed record Accepted(string File, ConnectorDefinition Definition, IReadOnlyList<ImportNote> Report) : Document(File)
    {
        public override int ExitCode => Terminals.ExitCode.Fine;
    }

    /// <summary>It was read and has faults, at least one.</summary>
    public sealed record AtFault(string File, IReadOnlyList<Fault> Faults) : Document(File)
    {
        public override int ExitCode => Terminals.ExitCode.DocumentAtFault;
    }

    /// <summary>It could not be read.</summary>
    public sealed record Unreadable(string File, string Why) : Document(File)
    {
        public override int ExitCode => Terminals.ExitCode.CallAtFault;
    }
}
