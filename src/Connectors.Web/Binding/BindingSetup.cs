using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Connectors.Web.Binding;

/// <summary>How posted values are read, and what is said of those that can't be.</summary>
internal static class BindingSetup
{
    private const int LongestQuote = 40;

    public static void AddBinding(this MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TickBinderProvider());
        Say(options.ModelBindingMessageProvider);
    }

    private static void Say(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((value, _) => NoValue(value));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(NoValue);
        words.SetValueIsInvalidAccessor(NoValue);
        words.SetValueMustBeANumberAccessor(_ => "Enter a number.");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number.");
        words.SetValueMustNotBeNullAccessor(_ => "Enter a value.");
        words.SetMissingBindRequiredValueAccessor(_ => "Enter a value.");
        words.SetMissingKeyOrValueAccessor(() => "Enter a value.");
        words.SetUnknownValueIsInvalidAccessor(_ => "Enter another value.");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Enter another value.");
    }

    private static string NoValue(string value) => string.IsNullOrWhiteSpace(value)
        ? "Enter a value."
        : $"“{(value.Length > LongestQuote ? value[..LongestQuote] + "…" : value)}” can’t be used here. Enter another value.";
}
