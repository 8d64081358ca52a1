using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Runs.Spooling;

/// <summary>Where the records of large runs are while they run, and how many characters they may have.</summary>
public sealed class SpoolSettings
{
    private const int UsualMillions = 2_000, MostMillions = 1_000_000, Million = 1_000_000;

    /// <summary>The folder of the files; only this account can read it where the application made it.</summary>
    public required string Folder { get; init; }

    /// <summary>Characters of the records that a step may hand to the next.</summary>
    public required long MostCharacters { get; init; }

    /// <exception cref="InvalidOperationException">A value can't be used; the message says what can.</exception>
    public static SpoolSettings From(IConfiguration configuration) => new()
    {
        Folder = FolderOf(configuration["Runs:SpoolFolder"]),
        MostCharacters = Millions(configuration["Runs:MostMillionCharacters"]) * (long)Million,
    };

    private static string FolderOf(string? folder)
    {
        if (string.IsNullOrEmpty(folder)) return Path.Combine(Path.GetTempPath(), "connectors-records");
        return Path.IsPathFullyQualified(folder)
            ? folder
            : throw new InvalidOperationException(
                $"Runs:SpoolFolder is \"{folder}\"; use a full path, or leave it out for a folder among the temporary files.");
    }

    private static int Millions(string? text)
    {
        if (string.IsNullOrEmpty(text)) return UsualMillions;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var millions) && millions is >= 1 and <= MostMillions
            ? millions
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Runs:MostMillionCharacters is \"{text}\"; use a number from 1 to {MostMillions:N0}, "
                + $"or leave it out for {UsualMillions:N0}."));
    }
}
