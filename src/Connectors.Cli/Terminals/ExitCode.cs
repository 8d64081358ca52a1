namespace Connectors.Cli.Terminals;

/// <summary>The exit codes of the tool. Of several files the highest counts.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>A document was read and has faults; or documents differ, a change is breaking, a decision is needed.</summary>
    public const int DocumentAtFault = 1;

    /// <summary>Unknown option, missing file, output that can't be written.</summary>
    public const int CallAtFault = 2;

    /// <summary>A bug of this tool; EX_SOFTWARE of sysexits.h.</summary>
    public const int ToolAtFault = 70;

    public const string InWords =
        "0 success; 1 a document has faults, documents differ, a change is breaking, or a decision is needed; "
        + "2 the call can't be carried out (unknown option, missing file, …).";
}
