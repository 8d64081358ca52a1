using System.CommandLine;
using Semver;

namespace Connectors.Cli.Calling;

/// <summary>A version (SemVer 2.0).</summary>
internal sealed class ReleaseOption : Option<SemVersion?>
{
    public ReleaseOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "VERSION";
        CustomParser = result =>
        {
            if (SemVersion.TryParse(result.Tokens[0].Value, SemVersionStyles.Strict, out var version)) return version;
            result.AddError($"'{result.Tokens[0].Value}' is not a version. Examples: 1.3.0, 2.0.0-beta.1.");
            return null;
        };
    }
}
