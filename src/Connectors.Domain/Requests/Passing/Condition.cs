using System.Text.Json;
using Connectors.Domain.Requests.Mapping;

namespace Connectors.Domain.Requests.Passing;

/// <summary>What a record must be like to come to a step.</summary>
/// <param name="Value">An expression that finds a value of the record, such as <c>{{ customer.country }}</c>.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Text">With what; empty where the comparison takes no text.</param>
public sealed record Condition(string Value, Comparison Comparison, string Text)
{
    /// <summary>The longest text to compare with, in characters.</summary>
    public const int LongestText = 1_000;

    /// <summary>A condition as a person writes it: the name of a value may have braces or not.</summary>
    public static Condition Entered(string value, Comparison comparison, string text) => new(
        value.Length == 0 || Template.IsExpression(value) ? value : $"{{{{ {value} }}}}",
        comparison,
        Comparisons.TakesText(comparison) ? text : "");

    /// <summary>In words: “customer.country is DE”.</summary>
    public string Words => $"{Shown} {Comparisons.WordsOf(Comparison)} {Text}".TrimEnd();

    /// <summary>The value without braces, where it is one expression.</summary>
    public string Shown => MappingText.Of(Value) is { Fault: null, IsOneValue: true } ? Value.Trim()[2..^2].Trim('-', ' ') : Value;

    /// <summary>What is wrong with the value whatever the record is; null where nothing is.</summary>
    public string? ValueFault => Value.Length == 0 ? "Enter the name of a value." : MappingText.Of(Value).Fault;

    /// <summary>What is wrong with the text; null where nothing is.</summary>
    public string? TextFault => Text.Length > LongestText
        ? $"Enter at most {LongestText:N0} characters."
        : Comparisons.FaultOf(Comparison, Text);

    internal string Written => JsonSerializer.Serialize(new[] { Value, $"{Comparison}", Text });

    /// <exception cref="InvalidOperationException">Something else was stored.</exception>
    internal static Condition Read(string written) =>
        JsonSerializer.Deserialize<string[]>(written) is [var value, var comparison, var text]
            ? new Condition(value, Enum.Parse<Comparison>(comparison), text)
            : throw new InvalidOperationException("A step has a condition that can't be read.");

    /// <summary>Whether it holds for a record, or why that can't be said.</summary>
    internal (bool Holds, string? Fault) Judge(RecordSource record) => record.ValueOf(Value) switch
    {
        MappedValue.Found(var token) => (Comparisons.Holds(Comparison, token, Text), null),
        MappedValue.Refused(var why) => (false, why),
        _ => (Comparisons.Holds(Comparison, null, Text), null),
    };
}
