namespace Connectors.Cli;

/// <summary>What the shell is told. Of several files the worst, which is the highest, is told.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>A document was read and has faults.</summary>
    public const int DocumentAtFault = 1;

    /// <summary>Unknown option, missing file, output that cannot be written: nothing was learnt about a document.</summary>
    public const int CallAtFault = 2;

    /// <summary>A bug of this tool; EX_SOFTWARE of sysexits.h.</summary>
    public const int ToolAtFault = 70;

    public const string InWords = "0 fine, 1 a document is at fault, 2 the call is (unknown option, missing file, …).";
}
